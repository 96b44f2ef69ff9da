import type { Document } from './document';
import type { Fields } from './fields';
import { skipPacked } from './skipPacked';

/** A field to read: its name, the same as it stands packed in a record, and what to read of its value. */
interface Wanted {
  name: string;
  packedName: Uint8Array;
  below: FieldsToRead | true;
}

/** Fields that are looked for in many records. */
export type FieldsToRead = readonly Wanted[];

export interface Packer {
  pack(value: unknown): Uint8Array;
  unpack(bytes: Uint8Array): unknown;
}

export function fieldsToRead(fields: Fields, packer: Packer): FieldsToRead {
  return [...fields].map(([name, below]) => ({
    name,
    packedName: Uint8Array.from(packer.pack(name)),
    below: below === true ? true : fieldsToRead(below, packer),
  }));
}

/**
 * Unpacks some fields of a packed document and passes over the others. Of a nested document the wanted fields are read; any
 * other value on the way, such as an array, is read whole.
 */
export function readFields(record: Uint8Array, wanted: FieldsToRead, packer: Packer): Document {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.length);
  return new FieldReader(bytes, packer).map(0, wanted, true);
}

class FieldReader {
  /** Where the latest value ends. */
  private end = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly packer: Packer,
  ) {}

  /**
   * The wanted fields of the map at `start`.
   * @param isLast nothing is read after it, so that its end need not be found once it has given all that is wanted
   */
  map(start: number, wanted: FieldsToRead, isLast: boolean): Document {
    const { bytes } = this;
    const found: Document = {};
    let missing = wanted.length;
    let at = start + mapHeader(bytes[start]!);
    for (let left = mapCount(bytes, start); left > 0 && !(isLast && missing === 0); left--) {
      const field = fieldAt(bytes, at, wanted);
      at = skip(bytes, at);
      if (field === undefined) {
        at = skip(bytes, at);
        continue;
      }
      missing--;
      found[field.name] = this.value(at, field.below, isLast && missing === 0);
      at = this.end;
    }
    this.end = at;
    return found;
  }

  private value(at: number, below: FieldsToRead | true, isLast: boolean): unknown {
    const { bytes } = this;
    const token = bytes[at]!;
    if (below !== true && mapHeader(token) > 0) return this.map(at, below, isLast);
    this.end = skip(bytes, at);
    // A text, by far the most frequent value, needs no unpacker.
    if (isText(token)) return bytes.toString('utf8', at + textHeader(token), this.end);
    return this.packer.unpack(bytes.subarray(at, this.end));
  }
}

/** The wanted field whose name stands at `at`. No packed name is the beginning of another. */
function fieldAt(bytes: Uint8Array, at: number, wanted: FieldsToRead): Wanted | undefined {
  for (let i = 0; i < wanted.length; i++) {
    const { packedName } = wanted[i]!;
    let same = 0;
    while (same < packedName.length && packedName[same] === bytes[at + same]) same++;
    if (same === packedName.length) return wanted[i];
  }
  return undefined;
}

/** Where the value at `at` ends; most names and values are short texts. */
function skip(bytes: Uint8Array, at: number): number {
  const token = bytes[at]!;
  if (token >= 0xa0 && token < 0xc0) return at + 1 + (token & 0x1f);
  if (token === 0xd9) return at + 2 + bytes[at + 1]!;
  if (token === 0xda) return at + 3 + uint16(bytes, at + 1);
  return skipPacked(bytes, at);
}

const isText = (token: number): boolean =>
  (token >= 0xa0 && token < 0xc0) || (token >= 0xd9 && token <= 0xdb);
const textHeader = (token: number): number => (token < 0xc0 ? 1 : 1 + (1 << (token - 0xd9)));

/** Bytes of the header of a map; 0 for any other value. */
function mapHeader(token: number): number {
  if (token >= 0x80 && token < 0x90) return 1;
  return token === 0xde ? 3 : token === 0xdf ? 5 : 0;
}

function mapCount(bytes: Uint8Array, at: number): number {
  const token = bytes[at]!;
  if (token === 0xdf) return uint16(bytes, at + 1) * 0x10000 + uint16(bytes, at + 3);
  return token === 0xde ? uint16(bytes, at + 1) : token & 0x0f;
}

const uint16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;
