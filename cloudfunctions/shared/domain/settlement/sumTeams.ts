import { assertSafe } from './assertSafe';
import type { DayOutcome, Forest } from './forest';
import { eachRunFalling, sumOfRuns } from './runs';

/**
 * Volume and static release of everybody's descendants, invitees before their inviters. Only these two have to go by the
 * order of the forest, so that nothing else is read where an inviter may be anywhere in memory.
 */
export function sumTeams(forest: Forest, order: Int32Array | null, outcome: DayOutcome): void {
  const { count, ownVolume } = forest;
  assertSafe(
    sumOfRuns(count, (from, to) => sumOfRun(ownVolume, from, to)),
    'the volume of all members',
  );
  outcome.teamVolume.fill(0);
  outcome.teamStatic.fill(0);
  if (order === null) eachRunFalling(count, (from, to) => passUp(forest, outcome, from, to));
  else eachRunFalling(count, (from, to) => passUpIn(order, forest, outcome, from, to));
}

function sumOfRun(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at]!;
  return sum;
}

function passUp(
  { inviter, ownVolume }: Forest,
  { teamVolume, teamStatic, staticReleased }: DayOutcome,
  from: number,
  to: number,
): void {
  for (let member = to - 1; member >= from; member--) {
    const above = inviter[member]!;
    if (above < 0) continue;
    teamVolume[above]! += teamVolume[member]! + ownVolume[member]!;
    teamStatic[above]! += teamStatic[member]! + staticReleased[member]!;
  }
}

/** The same for members that stand in any order; asking for it inside the loop above would make that one slower. */
function passUpIn(
  order: Int32Array,
  { inviter, ownVolume }: Forest,
  { teamVolume, teamStatic, staticReleased }: DayOutcome,
  from: number,
  to: number,
): void {
  for (let place = to - 1; place >= from; place--) {
    const member = order[place]!;
    const above = inviter[member]!;
    if (above < 0) continue;
    teamVolume[above]! += teamVolume[member]! + ownVolume[member]!;
    teamStatic[above]! += teamStatic[member]! + staticReleased[member]!;
  }
}
