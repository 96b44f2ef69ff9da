import { BLOCK } from './blocks';

/**
 * What is known of one member's team, as numbers side by side in memory: whoever hands something up to an inviter touches
 * one place only, however many figures it brings. Each name is the offset of a figure in the row.
 */
export const TEAM_ROW = {
  /** Volume of all descendants. */
  VOLUME: 0,
  /** Static release of the descendants from the second generation on; of all of them once the team is summed up. */
  STATIC: 1,
  /** Static release of the two nearest generations, and how many of each released anything. */
  BASE_1: 2,
  BASE_2: 3,
  COUNT_1: 4,
  COUNT_2: 5,
  /** Best rank met below, then the member's own: index into the plan's ranks plus one, 0 for none. */
  RANK: 6,
  /** What the ranked members next below take out of the team: whole units of 0.01, and the rest in units of 0.000001. */
  TAKEN: 7,
  TAKEN_REST: 8,
  /** In the place of these two in the end: differential and peer bonus as earned. */
  TEAM_EARNED: 7,
  PEER_EARNED: 8,
  /** Static release that came through the members next below that have the best rank met. */
  THROUGH_PEERS: 9,
  /** The part of it that had met no peer before; in the end what the peer bonus is reckoned from. */
  PEER_BASE: 10,
  /** All that the member earns with others. */
  DUE: 11,
} as const;

/** How many numbers a row has. */
export const TEAM_ROW_WIDTH = 12;

/** The members of one block that have a team which bought or released anything: all that differs from nothing at all. */
export interface TeamsOfBlock {
  count: number;
  /** Which member, and where its row begins. */
  member: Int32Array;
  row: Int32Array;
}

export function newTeamsOfBlock(): TeamsOfBlock {
  return { count: 0, member: new Int32Array(BLOCK), row: new Int32Array(BLOCK) };
}
