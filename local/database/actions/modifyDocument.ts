import { randomBytes } from 'node:crypto';
import { type Action, requireCollection, write } from '../engine';
import { invalidParameter } from '../errors';
import { checkQuery } from '../plan/find';
import type { Collection } from '../storage/collection';
import type { Writer } from '../transaction/writer';
import { checkSameId, compileUpdate, type Update } from '../update/apply';
import { makePlace, write as writeAt } from '../update/place';
import { equalityFields } from '../update/positional';
import { cloneValue, type Document } from '../values/document';
import { parseEjsonDocument, plainEjson } from '../values/ejson';
import { valuesEqual } from '../values/order';
import { checkNewDocument, checkStorable } from '../values/storable';

/**
 * `merge: true` applies operators to the documents that match, else `data` replaces the first; `upsert`
 * creates a document when none matches. Documents that the change leaves as they are do not count as updated.
 */
export const modifyDocument: Action = async (engine, request, now) => {
  const collection = requireCollection(engine, request);
  const filter = parseEjsonDocument(request.query, now);
  const merge = request.merge === true;
  const multi = request.multi === true;
  // Nothing at all is no empty document: it would leave nothing of the first document that comes along.
  if (typeof request.data !== 'string') throw invalidParameter('data is required');
  if (!merge && typeof request.query !== 'string') throw invalidParameter('query is required');
  const data = parseEjsonDocument(request.data, now);
  if (!merge && multi) throw invalidParameter('multi update is not supported for a replacement');
  const update = merge ? compileUpdate(data, now) : replacement(data);
  checkQuery(filter);
  const result = await write(engine, request, (writer) => {
    const { matched, changed } = updateFound(writer, collection, filter, update, multi ? undefined : 1);
    if (matched > 0 || request.upsert !== true) return { updated: changed.length };
    return { updated: 0, upsert_id: insertNew(writer, collection, filter, update) };
  });
  return { data: { updated: result.updated, upsert_id: plainEjson(result.upsert_id ?? null) } };
};

/** Updates the documents that match; unchanged ones are left alone. Also used by modifyAndReturnDoc. */
export function updateFound(
  writer: Writer,
  collection: Collection,
  filter: Document,
  update: Update,
  limit: number | undefined,
): { matched: number; changed: Document[] } {
  const found = writer.find(collection, filter, { limit });
  const changed: Document[] = [];
  for (const stored of found) {
    const document = update(stored.document, filter);
    if (valuesEqual(document, stored.document)) continue;
    writer.replace(collection, stored, document);
    changed.push(document);
  }
  return { matched: found.length, changed };
}

/** The whole document but its _id gives way to another. @throws CloudError for another _id */
function replacement(data: Document): Update {
  checkStorable(data);
  const { _id: id, ...fields } = data;
  return (document) => {
    if (id !== undefined) checkSameId(document, data);
    return { _id: document._id, ...cloneValue(fields) };
  };
}

/** The fields that the query fixes, then the update; an _id is made when neither gives one. */
function insertNew(writer: Writer, collection: Collection, filter: Document, update: Update): unknown {
  const seed: Document = {};
  for (const [path, value] of equalityFields(filter)) writeAt(makePlace(seed, path), cloneValue(value));
  const { _id: id = randomBytes(16).toString('hex'), ...fields } = seed;
  const document = update({ _id: id, ...fields }, filter, true);
  checkNewDocument(document);
  writer.insert(collection, document);
  return document._id;
}
