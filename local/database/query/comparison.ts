import type { Predicate } from 'mingo/types';
import { compareValues, RANK, toDouble, typeRank, valuesEqual } from '../values/order';
import { visitPath } from '../values/paths';

/** A test of one value that a path reaches; a missing field is tested as null. */
export type ValueTest = (value: unknown) => boolean;

/** True when the test holds for any value at the path: the leaf, its elements when it is an array, or nothing there. */
export function anyAt(path: string, test: ValueTest): Predicate {
  return (document: unknown) => !visitPath(document, path, true, (value) => !test(value ?? null));
}

export function $eq(path: string, operand: unknown): Predicate {
  return anyAt(path, equals(operand));
}

export function $ne(path: string, operand: unknown): Predicate {
  const equal = $eq(path, operand);
  return (document) => !equal(document);
}

/** Regular expressions in the list match strings, everything else is compared. */
export function $in(path: string, operand: unknown): Predicate {
  const tests = (operand as unknown[]).map((item) => (item instanceof RegExp ? matches(item) : equals(item)));
  const texts = new Set((operand as unknown[]).filter((item) => typeof item === 'string'));
  return anyAt(path, (value) => {
    if (typeof value === 'string' && texts.has(value)) return true;
    return tests.some((test) => test(value));
  });
}

export function $nin(path: string, operand: unknown): Predicate {
  const included = $in(path, operand);
  return (document) => !included(document);
}

export const $gt = range((order) => order > 0, false);
export const $gte = range((order) => order >= 0, true);
export const $lt = range((order) => order < 0, false);
export const $lte = range((order) => order <= 0, true);

export function equals(operand: unknown): ValueTest {
  if (operand === undefined) return (value) => value === null;
  return (value) => valuesEqual(value, operand);
}

export function matches(pattern: RegExp): ValueTest {
  return (value) => {
    if (typeof value === 'string') return pattern.test(value);
    return value instanceof RegExp && valuesEqual(value, pattern);
  };
}

/** Ranges hold between values of one type; null is only within a range that includes null itself, NaN likewise. */
function range(holds: (order: number) => boolean, inclusive: boolean) {
  return (path: string, operand: unknown): Predicate => {
    const rank = typeRank(operand ?? null);
    if (rank === RANK.minKey || rank === RANK.maxKey) {
      return anyAt(path, (value) => holds(compareValues(value, operand)));
    }
    if (rank === RANK.null) return anyAt(path, (value) => inclusive && value === null);
    const notANumber = rank === RANK.number && Number.isNaN(toDouble(operand));
    return anyAt(path, (value) => {
      if (typeRank(value) !== rank) return false;
      const odd = notANumber || (rank === RANK.number && Number.isNaN(toDouble(value)));
      return odd ? inclusive && valuesEqual(value, operand) : holds(compareValues(value, operand));
    });
  };
}
