import type { Predicate } from 'mingo/types';
import { bsonClass } from '../values/document';
import { RANK, typeRank } from '../values/order';
import { visitPath } from '../values/paths';

export function $exists(path: string, operand: unknown): Predicate {
  const wanted = Boolean(operand);
  return (document) => wanted === !visitPath(document, path, false, (value) => value === undefined);
}

/** @param operand a type's name or number, or a list of them */
export function $type(path: string, operand: unknown): Predicate {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((type) => TYPE_TESTS[String(type)]);
  const isOfType = (value: unknown): boolean =>
    value !== undefined && tests.some((test) => test?.(value) === true);
  return (document) => !visitPath(document, path, true, (value) => !isOfType(value));
}

/** True for a name or a number that $type knows. */
export function isKnownType(type: unknown): boolean {
  return (typeof type === 'string' || typeof type === 'number') && Object.hasOwn(TYPE_TESTS, String(type));
}

const INT32 = 2 ** 31;

/** Numbers arrive from JavaScript, which has one kind: the SDK sends what fits as int, then long, then double. */
const isInt = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= -INT32 && (value as number) < INT32;
const isLong = (value: unknown): boolean => Number.isInteger(value) && !isInt(value);
const isDouble = (value: unknown): boolean => typeof value === 'number' && !Number.isInteger(value);
const ofClass = (name: string) => (value: unknown) => bsonClass(value) === name;
const ofRank = (rank: number) => (value: unknown) => typeRank(value) === rank;

const TYPE_TESTS: Record<string, (value: unknown) => boolean> = {
  double: isDouble,
  1: isDouble,
  string: ofRank(RANK.string),
  2: ofRank(RANK.string),
  object: ofRank(RANK.document),
  3: ofRank(RANK.document),
  array: Array.isArray,
  4: Array.isArray,
  binData: ofRank(RANK.binary),
  5: ofRank(RANK.binary),
  undefined: () => false,
  6: () => false,
  objectId: ofRank(RANK.objectId),
  7: ofRank(RANK.objectId),
  bool: ofRank(RANK.boolean),
  8: ofRank(RANK.boolean),
  date: ofRank(RANK.date),
  9: ofRank(RANK.date),
  null: (value) => value === null,
  10: (value) => value === null,
  regex: ofRank(RANK.regex),
  11: ofRank(RANK.regex),
  javascript: ofClass('Code'),
  13: ofClass('Code'),
  int: isInt,
  16: isInt,
  timestamp: ofRank(RANK.timestamp),
  17: ofRank(RANK.timestamp),
  long: isLong,
  18: isLong,
  decimal: ofClass('Decimal128'),
  19: ofClass('Decimal128'),
  minKey: ofRank(RANK.minKey),
  '-1': ofRank(RANK.minKey),
  maxKey: ofRank(RANK.maxKey),
  127: ofRank(RANK.maxKey),
  number: ofRank(RANK.number),
};
