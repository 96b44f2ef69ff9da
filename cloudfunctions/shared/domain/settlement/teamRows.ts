import { BLOCK } from './blocks';

/**
 * What is known of the teams of one block's members, by their place in the block: few enough numbers to stay in the
 * processor's nearer memory, so that it costs little to look one up that is anywhere among them. Amounts in 0.01.
 */
export interface TeamRows {
  /** Volume of all descendants. */
  volume: Float64Array;
  /** Static release of the descendants from the second generation on; of all of them once the team is summed up. */
  released: Float64Array;
  /** Static release of the two nearest generations, and how many of each released anything. */
  base1: Float64Array;
  base2: Float64Array;
  count1: Int32Array;
  count2: Int32Array;
  /** Best rank next below, then the member's own: index into the plan's ranks plus one, 0 for none. */
  rank: Int32Array;
  /** What the ranked members next below take out of the team: whole units, and the rest in units of 0.000001. */
  taken: Float64Array;
  takenRest: Float64Array;
  /** Static release that came through the members next below that have the best rank, and what of it met no peer before. */
  throughPeers: Float64Array;
  metNoPeer: Float64Array;
  /** What the member earns: the differential, the peer bonus and what that is reckoned from. */
  teamEarned: Float64Array;
  peerEarned: Float64Array;
  peerBase: Float64Array;
  /** All that it earns with others. */
  due: Float64Array;
  /** Where the slip begins that the member hands up, or -1 when its inviter stands in the same block. */
  slip: Int32Array;
  /** Which members have a team that bought or released anything; all others have nothing but zeros. */
  listed: Int32Array;
  listedCount: number;
}

export function newTeamRows(): TeamRows {
  const amounts = () => new Float64Array(BLOCK);
  return {
    volume: amounts(),
    released: amounts(),
    base1: amounts(),
    base2: amounts(),
    count1: new Int32Array(BLOCK),
    count2: new Int32Array(BLOCK),
    rank: new Int32Array(BLOCK),
    taken: amounts(),
    takenRest: amounts(),
    throughPeers: amounts(),
    metNoPeer: amounts(),
    teamEarned: amounts(),
    peerEarned: amounts(),
    peerBase: amounts(),
    due: amounts(),
    slip: new Int32Array(BLOCK),
    listed: new Int32Array(BLOCK),
    listedCount: 0,
  };
}

/** Takes the rows for another block, of so many members. */
export function clearRows({ listed: _, listedCount: __, ...columns }: TeamRows, members: number): void {
  for (const column of Object.values(columns)) column.fill(0, 0, members);
}
