import { type Binary, Decimal128, type ObjectId, type Timestamp } from 'bson';
import { bsonClass, type Document, isDocument } from './document';

/** Rank of each BSON type in MongoDB's total order of values. Missing (undefined) sorts before null. */
export const RANK = {
  minKey: 1,
  missing: 3,
  null: 5,
  number: 10,
  string: 15,
  document: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  other: 60,
  maxKey: 127,
} as const;

/** Negative, zero or positive: MongoDB's order over values of any type. */
export function compareValues(a: unknown, b: unknown): number {
  const rankA = typeRank(a);
  const rankB = typeRank(b);
  if (rankA !== rankB) return rankA - rankB;
  return compareSameType(rankA, a, b);
}

/** MongoDB's equality: 1 equals 1.0, nested documents are equal only with their fields in the same order. */
export function valuesEqual(a: unknown, b: unknown): boolean {
  return a === b || compareValues(a, b) === 0;
}

export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return RANK.missing;
    case 'number':
    case 'bigint':
      return RANK.number;
    case 'string':
      return RANK.string;
    case 'boolean':
      return RANK.boolean;
  }
  if (value === null) return RANK.null;
  if (Array.isArray(value)) return RANK.array;
  if (value instanceof Date) return RANK.date;
  if (value instanceof RegExp) return RANK.regex;
  return isDocument(value) ? RANK.document : (CLASS_RANK[bsonClass(value) ?? ''] ?? RANK.other);
}

const CLASS_RANK: Record<string, number> = {
  ObjectId: RANK.objectId,
  Decimal128: RANK.number,
  Long: RANK.number,
  Binary: RANK.binary,
  UUID: RANK.binary,
  Timestamp: RANK.timestamp,
  MinKey: RANK.minKey,
  MaxKey: RANK.maxKey,
};

/** The value of a number of any BSON class as a double; decimals lose digits beyond a double's. */
export function toDouble(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof Decimal128) return Number(value.toString());
  return Number(value);
}

function compareSameType(rank: number, a: unknown, b: unknown): number {
  switch (rank) {
    case RANK.number:
      return compareNumbers(toDouble(a), toDouble(b));
    case RANK.string:
      return compareStrings(a as string, b as string);
    case RANK.document:
      return compareDocuments(a as Document, b as Document);
    case RANK.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case RANK.boolean:
      return Number(a) - Number(b);
    case RANK.date:
      return (a as Date).getTime() - (b as Date).getTime();
    case RANK.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case RANK.binary:
      return compareBinaries(a as Binary, b as Binary);
    case RANK.timestamp:
      return (a as Timestamp).compare(b as Timestamp);
    case RANK.regex:
      return compareRegExps(a as RegExp, b as RegExp);
    case RANK.other:
      return compareStrings(JSON.stringify(a), JSON.stringify(b));
    default:
      return 0;
  }
}

/** NaN is equal to itself and less than every other number. */
function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number(!Number.isNaN(a)) - Number(!Number.isNaN(b));
}

/**
 * Strings compare by their UTF-8 bytes, that is by code point. JavaScript compares UTF-16 units, which
 * differs only where a surrogate meets a unit above the surrogates.
 */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === length) return a.length - b.length;
  return codePointWeight(a.charCodeAt(i)) - codePointWeight(b.charCodeAt(i));
}

function codePointWeight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareDocuments(a: Document, b: Document): number {
  const namesA = Object.keys(a);
  const namesB = Object.keys(b);
  const length = Math.min(namesA.length, namesB.length);
  for (let i = 0; i < length; i++) {
    const [nameA, nameB] = [namesA[i]!, namesB[i]!];
    const order =
      typeRank(a[nameA]) - typeRank(b[nameB]) ||
      compareStrings(nameA, nameB) ||
      compareValues(a[nameA], b[nameB]);
    if (order !== 0) return order;
  }
  return namesA.length - namesB.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
}

function compareRegExps(a: RegExp, b: RegExp): number {
  return compareStrings(a.source, b.source) || compareStrings(a.flags, b.flags);
}
