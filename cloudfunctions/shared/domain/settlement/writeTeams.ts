import type { DayOutcome } from './forest';
import type { TeamRows } from './teamRows';

/** Writes what is known of the teams of a block, `from` being its first member, into the columns of the day. */
export function writeTeams(outcome: DayOutcome, rows: TeamRows, from: number): void {
  const { teamVolume, teamStatic, rank } = outcome;
  const { volume, released, rank: ranks, listed, listedCount } = rows;
  for (let index = 0; index < listedCount; index++) {
    const member = listed[index]!;
    const at = member - from;
    teamVolume[member] = volume[at]!;
    teamStatic[member] = released[at]!;
    rank[member] = ranks[at]! - 1;
  }
  writeBonuses(outcome, rows, from);
}

/** As if they were paid in full. */
function writeBonuses(
  { team, peer, ...outcome }: DayOutcome,
  { rank, teamEarned, peerEarned, peerBase, due, listed, listedCount }: TeamRows,
  from: number,
): void {
  for (let index = 0; index < listedCount; index++) {
    const member = listed[index]!;
    const at = member - from;
    if (rank[at] === 0) continue;
    const differential = teamEarned[at]!;
    const bonus = peerEarned[at]!;
    outcome.teamEarned[member] = differential;
    team[member] = differential;
    outcome.peerBase[member] = peerBase[at]!;
    outcome.peerEarned[member] = bonus;
    peer[member] = bonus;
    due[at] = differential + bonus;
  }
}
