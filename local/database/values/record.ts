import { Binary, Decimal128, EJSON, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { GetOptions } from 'lmdb';
import { addExtension, Packr } from 'msgpackr';
import type { Document } from './document';
import type { Fields } from './fields';
import { type FieldsToRead, fieldsToRead, readFields } from './readFields';

/** MongoDB's bound on one document, in bytes of BSON. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A document as lmdb keeps it: msgpack, with BSON's own classes as extensions. */
export function packDocument(document: Document): Buffer {
  return packr.pack(document);
}

/** @param fields unpack these only; all when left out */
export function unpackDocument(record: Uint8Array, fields?: FieldsToRead): Document {
  return fields ? readFields(record, fields, packr) : (packr.unpack(record) as Document);
}

export interface ReadOptions extends GetOptions {
  /** Unpack these only; all when left out. */
  fields?: FieldsToRead;
}

/** For lmdb: a record is unpacked where it lies, and nothing of it is kept. */
export const RECORDS = {
  encode: packDocument,
  decode: (record: Uint8Array, options?: ReadOptions): Document => unpackDocument(record, options?.fields),
};

/** Prepares fields to be unpacked of many records. */
export function toRead(fields: Fields): FieldsToRead {
  return fieldsToRead(fields, packr);
}

const packr = new Packr({ useRecords: false, moreTypes: true, variableMapSize: true });

addExtension({
  Class: ObjectId,
  type: 1,
  pack: (id: ObjectId) => Buffer.from(id.id),
  unpack: (bytes: Buffer) => new ObjectId(Uint8Array.from(bytes)),
});

// The rarer classes are kept as EJSON: one reader and writer for all of them.
const RARE_CLASSES = [Decimal128, Binary, Long, Timestamp, MinKey, MaxKey];
RARE_CLASSES.forEach((rareClass, i) => {
  addExtension({
    Class: rareClass as unknown as new () => object,
    type: 2 + i,
    pack: (value: object) => Buffer.from(EJSON.stringify(value, { relaxed: false }), 'utf8'),
    unpack: (bytes: Buffer) => EJSON.parse(Buffer.from(bytes).toString('utf8'), { relaxed: false }) as object,
  });
});
