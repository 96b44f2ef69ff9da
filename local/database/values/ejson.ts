import { EJSON } from 'bson';
import { invalidParameter, requestFailed } from '../errors';
import { type Document, isDocument } from './document';
import { toRegExp } from './regexp';

/** MongoDB's own bound on nesting. */
const MAX_DEPTH = 100;

/**
 * Reads one EJSON text of a request: canonical or relaxed numbers, dates, ids, regular expressions, and
 * the platform's `$tcb_server_date`, which becomes `now` plus its offset wherever it stands.
 *
 * Numbers become JavaScript's: the SDK has no other, so an integer's type is told from its value.
 * @throws CloudError INVALID_PARAM for malformed text
 */
export function parseEjson(text: unknown, now: Date): unknown {
  if (typeof text !== 'string') throw invalidParameter('EJSON text is required');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalidParameter('malformed EJSON');
  }
  return revive(parsed, now, 0);
}

/** Like {@link parseEjson}, for a text that has to be a document. Nothing or '' is the empty document. */
export function parseEjsonDocument(text: unknown, now: Date): Document {
  if (text === undefined || text === null || text === '') return {};
  const value = parseEjson(text, now);
  if (!isDocument(value)) throw invalidParameter('a document is expected');
  return value;
}

/** Relaxed EJSON, which the SDK reads back as JavaScript numbers and dates. */
export function stringifyEjson(value: unknown): string {
  return JSON.stringify(toEjson(value));
}

/** A value as relaxed EJSON, for answers that are JSON themselves. */
export function plainEjson(value: unknown): unknown {
  return toEjson(value);
}

function revive(value: unknown, now: Date, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw requestFailed(`BSONObj exceeds maximum nested object depth: ${MAX_DEPTH}`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], now, depth + 1);
    return value;
  }
  const document = value as Document;
  const names = Object.keys(document);
  const wrapper = names[0];
  if (wrapper !== undefined && wrapper.charCodeAt(0) === DOLLAR && names.length <= 2) {
    const read = WRAPPERS[wrapper];
    if (read && (names.length === 1 || wrapper === '$binary' || wrapper === '$code')) {
      return read(document[wrapper], now, document);
    }
  }
  for (const name of names) {
    if (name === '__proto__') throw invalidParameter("the field name '__proto__' is not allowed");
    const item = document[name];
    if (typeof item === 'object' && item !== null) document[name] = revive(item, now, depth + 1);
  }
  return document;
}

const DOLLAR = 36;

type ReadWrapper = (inner: unknown, now: Date, wrapper: Document) => unknown;

const WRAPPERS: Record<string, ReadWrapper> = {
  $numberInt: readNumber,
  $numberLong: readNumber,
  $numberDouble: readNumber,
  $date: readDate,
  $tcb_server_date: (inner, now) => new Date(now.getTime() + readOffset(inner)),
  $regularExpression: (inner) => {
    const { pattern, options } = (inner ?? {}) as { pattern?: unknown; options?: unknown };
    return toRegExp(String(pattern ?? ''), String(options ?? ''));
  },
  $undefined: () => null,
  $oid: readByBson,
  $numberDecimal: readByBson,
  $binary: readByBson,
  $uuid: readByBson,
  $timestamp: readByBson,
  $minKey: readByBson,
  $maxKey: readByBson,
  $code: readByBson,
  $symbol: (inner) => inner,
};

function readNumber(inner: unknown): number {
  const number = Number(inner);
  if (Number.isNaN(number) && inner !== 'NaN') throw invalidParameter('malformed number in EJSON');
  return number;
}

function readDate(inner: unknown): Date {
  const plain = isDocument(inner) ? Number(inner.$numberLong) : inner;
  const date = new Date(plain as string | number);
  if (Number.isNaN(date.getTime())) throw invalidParameter('malformed date in EJSON');
  return date;
}

function readOffset(inner: unknown): number {
  const offset = isDocument(inner) ? inner.offset : undefined;
  if (offset === undefined) return 0;
  return Number(isDocument(offset) ? Object.values(offset)[0] : offset);
}

function readByBson(_inner: unknown, _now: Date, wrapper: Document): unknown {
  try {
    return EJSON.deserialize(wrapper, { relaxed: true });
  } catch (error) {
    throw invalidParameter(`malformed EJSON: ${error instanceof Error ? error.message : 'unreadable value'}`);
  }
}

function toEjson(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { $numberDouble: doubleText(value) };
    case 'bigint':
      return Number(value);
    case 'object':
      return value === null ? null : objectToEjson(value);
    case 'undefined':
      return null;
    default:
      return value;
  }
}

function objectToEjson(value: object): unknown {
  if (Array.isArray(value)) return arrayToEjson(value);
  if (value instanceof Date) return dateToEjson(value);
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: value.flags } };
  }
  if (!isDocument(value)) return EJSON.serialize(value, { relaxed: true });
  return documentToEjson(value);
}

function arrayToEjson(array: unknown[]): unknown[] {
  let copy: unknown[] | null = null;
  for (const [at, item] of array.entries()) {
    const written = toEjson(item);
    if (written !== item) copy ??= [...array];
    if (copy) copy[at] = written;
  }
  return copy ?? array;
}

/** A document whose fields are in EJSON what they are here stays as it is: that is most, and a copy of a hundred fields is slow. */
function documentToEjson(document: Document): Document {
  const names = Object.keys(document);
  let copy: Document | null = null;
  for (let at = 0; at < names.length; at++) {
    const name = names[at]!;
    const item = document[name];
    const written = toEjson(item);
    if (written !== item) copy ??= Object.fromEntries(names.slice(0, at).map((one) => [one, document[one]]));
    if (copy && item !== undefined) copy[name] = written;
  }
  return copy ?? document;
}

function doubleText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  return String(value);
}

const LAST_ISO_DATE = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Relaxed EJSON writes dates of the years 1970 to 9999 as ISO text and others as milliseconds. */
function dateToEjson(date: Date): Document {
  const ms = date.getTime();
  if (ms >= 0 && ms <= LAST_ISO_DATE) return { $date: date.toISOString() };
  return { $date: { $numberLong: String(ms) } };
}
