import { encodeValue } from '../values/key';
import { compareValues } from '../values/order';
import { mergeObjects } from './arrayCorrections';

/** Sums up the values of a group's documents; missing ones are undefined. */
export type Accumulator = (values: unknown[]) => unknown;

export const ACCUMULATORS: Record<string, Accumulator> = {
  $sum: (values) => numbers(values).reduce((sum, value) => sum + value, 0),
  $count: (values) => values.length,
  $avg: (values) => {
    const present = numbers(values);
    return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length;
  },
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
  $first: (values) => values[0] ?? null,
  $last: (values) => values[values.length - 1] ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => distinctValues(values.filter((value) => value !== undefined)),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $mergeObjects: mergeObjects,
};

/** Each value once, in order of first appearance. */
export function distinctValues(values: unknown[]): unknown[] {
  return [
    ...new Map(values.map((value) => [encodeValue(value).toString('latin1'), value] as const).reverse()),
  ]
    .reverse()
    .map(([, value]) => value);
}

function numbers(values: unknown[]): number[] {
  return values.filter((value) => typeof value === 'number');
}

/** Null and missing do not take part. */
function extreme(wins: (order: number) => boolean): Accumulator {
  return (values) => {
    let best: unknown = null;
    for (const value of values) {
      if (value === undefined || value === null) continue;
      if (best === null || wins(compareValues(value, best))) best = value;
    }
    return best;
  };
}

function deviation(lost: 0 | 1): Accumulator {
  return (values) => {
    const present = numbers(values);
    if (present.length <= lost) return null;
    const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
    const squares = present.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return Math.sqrt(squares / (present.length - lost));
  };
}
