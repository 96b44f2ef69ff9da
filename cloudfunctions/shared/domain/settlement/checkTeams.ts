import type { SettlementRules } from '../plan/plan';
import { eachBlock } from './blocks';
import { ConservationFault } from './conservationFault';
import type { DayOutcome, Forest } from './forest';

/** The volume of a team is what its invitees and their teams have, whatever the order of members. */
export function checkVolumes({ count, inviter, ownVolume }: Forest, { teamVolume }: DayOutcome): void {
  const expected = new Float64Array(count);
  eachBlock(count, (from, to) => addToInviters(inviter, ownVolume, teamVolume, expected, from, to));
  eachBlock(count, (from, to) => compare(expected, teamVolume, from, to));
}

function addToInviters(
  inviter: Int32Array,
  ownVolume: Float64Array,
  teamVolume: Float64Array,
  expected: Float64Array,
  from: number,
  to: number,
): void {
  for (let member = from; member < to; member++) {
    const above = inviter[member]!;
    if (above >= 0) expected[above]! += teamVolume[member]! + ownVolume[member]!;
  }
}

function compare(expected: Float64Array, teamVolume: Float64Array, from: number, to: number): void {
  for (let member = from; member < to; member++) {
    if (expected[member] !== teamVolume[member]) {
      throw new ConservationFault(member, 'team volume is not the sum of its invitees');
    }
  }
}

/** A rank is the highest whose threshold the team volume reaches. */
export function checkRanks(
  { ranks }: SettlementRules,
  { rank, teamVolume }: DayOutcome,
  from: number,
  to: number,
): void {
  // Rank -1 stands in front: it is reached by any volume, and there is nothing above the last.
  const reachedFrom = Float64Array.of(0, ...ranks.map(({ volume }) => volume));
  const reachedBelow = Float64Array.of(...ranks.map(({ volume }) => volume), Infinity);
  for (let member = from; member < to; member++) {
    const at = rank[member]! + 1;
    const volume = teamVolume[member]!;
    if (!(volume >= reachedFrom[at]! && volume < reachedBelow[at]!)) {
      throw new ConservationFault(member, `rank ${at - 1} does not follow from team volume ${volume}`);
    }
  }
}
