import { randomBytes } from 'node:crypto';
import { type Action, requireCollection, write } from '../engine';
import { invalidParameter } from '../errors';
import type { Document } from '../values/document';
import { parseEjsonDocument, plainEjson } from '../values/ejson';
import { checkNewDocument } from '../values/storable';

/**
 * One document or many. Many are inserted in order, as MongoDB does: the first that is refused ends the
 * insert with its error, and those before it stay. Inside a transaction a refusal leaves none.
 */
export const insertDocument: Action = async (engine, request, now) => {
  const collection = requireCollection(engine, request);
  const texts: unknown = request.data;
  if (!Array.isArray(texts) || texts.length === 0) throw invalidParameter('data must be a list of documents');
  const documents = texts.map((text) => withId(parseEjsonDocument(text, now)));
  await write(
    engine,
    request,
    (writer) => {
      for (const document of documents) {
        checkNewDocument(document);
        writer.insert(collection, document);
      }
    },
    true,
  );
  return { data: { insertedIds: documents.map(({ _id }) => plainEjson(_id)) } };
};

/** The _id comes first in a document; a missing one is 32 hex digits, as the platform's. */
function withId(document: Document): Document {
  const { _id: id = randomBytes(16).toString('hex'), ...fields } = document;
  return { _id: id, ...fields };
}
