import type { DayOutcome } from './forest';
import { TEAM_ROW, type TeamsOfBlock } from './teamRow';

/** See slips: no imported name inside a loop. */
const { VOLUME, STATIC, RANK, TEAM_EARNED, PEER_EARNED, PEER_BASE, DUE } = TEAM_ROW;

/** Writes what is known of the teams of a block from rows into the columns of the day. */
export function writeTeams(
  { teamVolume, teamStatic, rank, teamEarned, team, peerBase, peerEarned, peer }: DayOutcome,
  rows: Float64Array,
  { count, member: members, row: rowsOfTeams }: TeamsOfBlock,
): void {
  for (let index = 0; index < count; index++) {
    const member = members[index]!;
    const row = rowsOfTeams[index]!;
    teamVolume[member] = rows[row + VOLUME]!;
    teamStatic[member] = rows[row + STATIC]!;
    const rankOfMember = rows[row + RANK]!;
    rank[member] = rankOfMember - 1;
    if (rankOfMember === 0) continue;
    const differential = rows[row + TEAM_EARNED]!;
    const bonus = rows[row + PEER_EARNED]!;
    teamEarned[member] = differential;
    team[member] = differential;
    peerBase[member] = rows[row + PEER_BASE]!;
    peerEarned[member] = bonus;
    peer[member] = bonus;
    rows[row + DUE] = differential + bonus;
  }
}
