import type { Document } from './document';
import type { Fields } from './fields';
import { skipPacked, uint16, uint32 } from './skipPacked';

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
  const found: Document = {};
  if (wanted.length === 0) return found;
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.length);
  readMap(bytes, 0, wanted, packer, found);
  return found;
}

/** Reads the wanted fields of the map at `start` into `found` and says where the map ends. */
function readMap(
  record: Buffer,
  start: number,
  wanted: FieldsToRead,
  packer: Packer,
  found: Document,
): number {
  let at = start + mapHeader(record[start]!);
  for (let left = mapCount(record, start); left > 0; left--) {
    const field = fieldAt(record, at, wanted);
    at = skipText(record, at);
    if (field === undefined) {
      at = skipText(record, at);
      continue;
    }
    const { name, below } = field;
    if (below !== true && mapHeader(record[at]!) > 0) {
      const nested: Document = {};
      found[name] = nested;
      at = readMap(record, at, below, packer, nested);
      continue;
    }
    const end = skipText(record, at);
    found[name] = isText(record[at]!)
      ? record.toString('utf8', at + textHeader(record[at]!), end)
      : packer.unpack(record.subarray(at, end));
    at = end;
  }
  return at;
}

/** The wanted field whose name stands at `at`. No packed name is the beginning of another. */
function fieldAt(record: Uint8Array, at: number, wanted: FieldsToRead): Wanted | undefined {
  const token = record[at];
  for (let i = 0; i < wanted.length; i++) {
    const { packedName } = wanted[i]!;
    if (packedName[0] === token && isAt(record, at, packedName)) return wanted[i];
  }
  return undefined;
}

function isAt(record: Uint8Array, at: number, bytes: Uint8Array): boolean {
  for (let i = bytes.length - 1; i > 0; i--) if (bytes[i] !== record[at + i]) return false;
  return true;
}

/** Most names and values are texts. */
function skipText(record: Uint8Array, at: number): number {
  const token = record[at]!;
  if (token >= 0xa0 && token < 0xc0) return at + 1 + (token & 0x1f);
  if (token === 0xd9) return at + 2 + record[at + 1]!;
  if (token === 0xda) return at + 3 + uint16(record, at + 1);
  return skipPacked(record, at);
}

const isText = (token: number): boolean =>
  (token >= 0xa0 && token < 0xc0) || (token >= 0xd9 && token <= 0xdb);
const textHeader = (token: number): number => (token < 0xc0 ? 1 : 1 + (1 << (token - 0xd9)));

/** Bytes of the header of a map; 0 for any other value. */
function mapHeader(token: number): number {
  if (token >= 0x80 && token < 0x90) return 1;
  return token === 0xde ? 3 : token === 0xdf ? 5 : 0;
}

function mapCount(record: Uint8Array, at: number): number {
  const token = record[at]!;
  return token === 0xde ? uint16(record, at + 1) : token === 0xdf ? uint32(record, at + 1) : token & 0x0f;
}
