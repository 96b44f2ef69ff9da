import { afterPrefix, cutBound, encodeKey } from '../values/key';
import { RANK, typeRank } from '../values/order';
import type { Bound, FieldBounds } from './bounds';

/** Part of an index: from `start` on, up to but without `end` (or to its end). */
export interface KeyRange {
  start: Buffer;
  end: Buffer | undefined;
}

/** More combinations of $in values than this are left to the query. */
const MAX_COMBINATIONS = 1000;

/** An index as far as it narrows a query: how many of its fields are fixed, and the ranges of keys that are left. */
export interface Narrowing {
  /** Leading fields that equal one of some values. */
  equalFields: number;
  /** The field after those has a lower or an upper bound. */
  hasRange: boolean;
  ranges: KeyRange[];
}

/**
 * The longest run of leading fields with equality, then one range.
 * @param oneSided take one side of a range only: with arrays, different elements may satisfy the two sides
 */
export function narrow(
  keys: readonly { name: string; direction: number }[],
  fields: ReadonlyMap<string, FieldBounds>,
  oneSided: boolean,
): Narrowing {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let equalFields = 0;
  for (const { name, direction } of keys) {
    const values = fields.get(name)?.equal;
    if (!values || prefixes.length * values.length > MAX_COMBINATIONS) break;
    prefixes = prefixes.flatMap((prefix) =>
      values.map((value) => Buffer.concat([prefix, encodeKey([value], [direction])])),
    );
    equalFields++;
  }
  const next = keys[equalFields];
  const bounds = next && fields.get(next.name);
  const hasRange = bounds !== undefined && (bounds.lower !== undefined || bounds.upper !== undefined);
  const ranges = prefixes.map((prefix) =>
    hasRange ? rangeUnder(prefix, bounds, next!.direction, oneSided) : allUnder(prefix),
  );
  return { equalFields, hasRange, ranges: ranges.sort((a, b) => Buffer.compare(a.start, b.start)) };
}

function allUnder(prefix: Buffer): KeyRange {
  const start = cutBound(prefix);
  return { start, end: afterPrefix(start) };
}

function rangeUnder(prefix: Buffer, bounds: FieldBounds, direction: number, oneSided: boolean): KeyRange {
  const lower = bounds.lower;
  const upper = oneSided && lower ? undefined : bounds.upper;
  const [first, last] = direction === 1 ? [lower, upper] : [upper, lower];
  const bracket = allUnder(Buffer.concat([prefix, typeBracket((lower ?? upper)!.value, direction)]));
  return {
    start: first ? startAt(prefix, first, direction) : bracket.start,
    end: last ? endAt(prefix, last, direction) : bracket.end,
  };
}

function startAt(prefix: Buffer, bound: Bound, direction: number): Buffer {
  const key = Buffer.concat([prefix, encodeKey([bound.value], [direction])]);
  const cut = cutBound(key);
  // A bound that had to be cut takes in what begins like it; the query sorts that out.
  return bound.inclusive || cut.length < key.length ? cut : (afterPrefix(cut) ?? cut);
}

function endAt(prefix: Buffer, bound: Bound, direction: number): Buffer | undefined {
  const key = Buffer.concat([prefix, encodeKey([bound.value], [direction])]);
  const cut = cutBound(key);
  return bound.inclusive || cut.length < key.length ? afterPrefix(cut) : cut;
}

/** The first bytes of every value of the same type; of numbers, all but NaN, which no range holds. */
function typeBracket(value: unknown, direction: number): Buffer {
  const rank = typeRank(value);
  const bracket = Buffer.from(rank === RANK.number ? [rank, 1] : [rank]);
  return direction === 1 ? bracket : (bracket.map((byte) => byte ^ 0xff) as Buffer);
}
