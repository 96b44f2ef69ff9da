import type { DayOutcome, Forest } from '../../cloudfunctions/shared/domain/settlement/forest';

/**
 * The floor: reads every input once and writes every output once, and does nothing else. Answers a sum, so that no reading
 * is optimised away.
 */
export function touchEverything(forest: Forest, outcome: DayOutcome): number {
  let sum = sumOfSmall(forest.inviter) + sumOfSmall(forest.orderStart) + forest.frozen.indexOf(2);
  for (const input of [forest.ownVolume, forest.orderAmount, forest.orderPool, forest.orderReleased]) {
    sum += sumOf(input);
  }
  const { share, totals: _totals, ...columns } = outcome;
  for (const output of Object.values(columns)) output.fill(1);
  for (const { paid, earned, base, count } of share) {
    for (const output of [paid, earned, base, count]) output.fill(1);
  }
  return sum;
}

// One function for each type of array: V8 compiles a loop that meets several types to something far slower.
function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}

function sumOfSmall(values: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}
