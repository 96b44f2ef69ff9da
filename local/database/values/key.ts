import { createHash } from 'node:crypto';
import type { Binary, ObjectId, Timestamp } from 'bson';
import type { Document } from './document';
import { RANK, toDouble, typeRank } from './order';

/** lmdb's longest key is 1978 bytes; see {@link cutKey} for longer ones. */
export const MAX_KEY_BYTES = 1900;

const DIGEST_BYTES = 32;

/**
 * Bytes that compare (memcmp) as MongoDB compares the values, one value after the other, the ones of
 * direction -1 reversed. Every value's bytes end themselves, so no key is a prefix of a different one.
 */
export function encodeKey(values: readonly unknown[], directions: readonly number[]): Buffer {
  writer.length = 0;
  for (let i = 0; i < values.length; i++) {
    const start = writer.length;
    writeValue(writer, values[i]);
    if (directions[i] === -1) writer.invertFrom(start);
  }
  return writer.bytes();
}

/**
 * A key as lmdb can hold it: what is too long ends in a digest of the whole, so equal keys stay equal and
 * different ones different, but the order among keys with the same beginning is lost.
 */
export function cutKey(key: Buffer): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  const digest = createHash('sha256').update(key).digest();
  return Buffer.concat([key.subarray(0, MAX_KEY_BYTES - DIGEST_BYTES), digest]);
}

/** As much of a bound as keys of any length begin with. */
export function cutBound(bound: Buffer): Buffer {
  return bound.subarray(0, MAX_KEY_BYTES - DIGEST_BYTES);
}

/** The key of a single value, ascending. */
export function encodeValue(value: unknown): Buffer {
  return encodeKey([value], [1]);
}

/** Least key greater than every key that begins with these bytes; undefined when there is none. */
export function afterPrefix(prefix: Buffer): Buffer | undefined {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 0xff) end--;
  if (end === 0) return undefined;
  const next = Buffer.from(prefix.subarray(0, end));
  next[end - 1]! += 1;
  return next;
}

const USUAL_BYTES = 4096;

/** The buffer of a longer key than this is not kept. */
const MOST_KEPT_BYTES = 256 * 1024;

class KeyWriter {
  length = 0;
  #buffer = Buffer.allocUnsafeSlow(USUAL_BYTES);

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.length++] = value;
  }

  /** A double in an order-preserving form: sign bit flipped for positives, all bits for negatives. */
  double(value: number): void {
    this.#reserve(8);
    this.#buffer.writeDoubleBE(Object.is(value, -0) ? 0 : value, this.length);
    if (this.#buffer[this.length]! & 0x80) this.invertFrom(this.length, this.length + 8);
    else this.#buffer[this.length]! ^= 0x80;
    this.length += 8;
  }

  text(text: string): void {
    if (text.includes('\0')) {
      this.escaped(Buffer.from(text, 'utf8'));
      return;
    }
    this.#reserve(text.length * MOST_BYTES_A_UNIT + 2);
    this.length += this.#buffer.write(text, this.length, 'utf8');
    this.#buffer[this.length++] = 0;
    this.#buffer[this.length++] = 0;
  }

  /** Text or bytes with 00 written as 00 FF, closed by 00 00. */
  escaped(bytes: Uint8Array): void {
    this.#reserve(bytes.length * 2 + 2);
    for (const byte of bytes) {
      this.#buffer[this.length++] = byte;
      if (byte === 0) this.#buffer[this.length++] = 0xff;
    }
    this.#buffer[this.length++] = 0;
    this.#buffer[this.length++] = 0;
  }

  invertFrom(start: number, end = this.length): void {
    for (let i = start; i < end; i++) this.#buffer[i]! ^= 0xff;
  }

  bytes(): Buffer {
    const bytes = Buffer.from(this.#buffer.subarray(0, this.length));
    if (this.#buffer.length > MOST_KEPT_BYTES) this.#buffer = Buffer.allocUnsafeSlow(USUAL_BYTES);
    return bytes;
  }

  #reserve(extra: number): void {
    if (this.length + extra <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.length + extra));
    this.#buffer.copy(larger, 0, 0, this.length);
    this.#buffer = larger;
  }
}

/** A UTF-16 unit takes up to three bytes of UTF-8. */
const MOST_BYTES_A_UNIT = 3;

/** One for all keys: making a key ends before the next one begins. */
const writer = new KeyWriter();

function writeValue(writer: KeyWriter, value: unknown): void {
  const rank = typeRank(value);
  writer.byte(rank);
  WRITERS[rank]?.(writer, value);
}

const WRITERS: Record<number, (writer: KeyWriter, value: unknown) => void> = {
  [RANK.number]: (writer, value) => writeNumber(writer, toDouble(value)),
  [RANK.string]: (writer, value) => writer.text(value as string),
  [RANK.boolean]: (writer, value) => writer.byte(value ? 1 : 0),
  [RANK.date]: (writer, value) => writer.double((value as Date).getTime()),
  [RANK.objectId]: (writer, value) => writer.escaped((value as ObjectId).id),
  [RANK.document]: (writer, value) => writeDocument(writer, value as Document),
  [RANK.array]: (writer, value) => writeArray(writer, value as unknown[]),
  [RANK.binary]: (writer, value) => writeBinary(writer, value as Binary),
  [RANK.timestamp]: (writer, value) => writer.escaped(Buffer.from((value as Timestamp).toBytesBE())),
  [RANK.regex]: (writer, value) => writeRegExp(writer, value as RegExp),
  [RANK.other]: (writer, value) => writer.escaped(Buffer.from(JSON.stringify(value), 'utf8')),
};

/** NaN comes before every other number, also in the bytes. */
function writeNumber(writer: KeyWriter, value: number): void {
  writer.byte(Number.isNaN(value) ? 0 : 1);
  if (!Number.isNaN(value)) writer.double(value);
}

function writeDocument(writer: KeyWriter, document: Document): void {
  for (const [name, value] of Object.entries(document)) {
    writer.byte(typeRank(value));
    writer.text(name);
    writeValue(writer, value);
  }
  writer.byte(0);
}

function writeArray(writer: KeyWriter, array: unknown[]): void {
  for (const value of array) writeValue(writer, value);
  writer.byte(0);
}

function writeBinary(writer: KeyWriter, binary: Binary): void {
  writer.double(binary.length());
  writer.byte(binary.sub_type);
  writer.escaped(binary.value());
}

function writeRegExp(writer: KeyWriter, regexp: RegExp): void {
  writer.text(regexp.source);
  writer.text(regexp.flags);
}
