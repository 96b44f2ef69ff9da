import { type Action, requireCollection, write } from '../engine';
import { checkQuery } from '../plan/find';
import { compileUpdate } from '../update/apply';
import { parseEjsonDocument, stringifyEjson } from '../values/ejson';
import { updateFound } from './modifyDocument';

/** Updates the first document that matches and answers with it as it is then; null when none does. */
export const modifyAndReturnDoc: Action = async (engine, request, now) => {
  const collection = requireCollection(engine, request);
  const filter = parseEjsonDocument(request.query, now);
  const update = compileUpdate(parseEjsonDocument(request.data, now), now);
  checkQuery(filter);
  const { updated, document } = await write(engine, request, (writer) => {
    const first = writer.find(collection, filter, { limit: 1 })[0];
    const { changed } = updateFound(writer, collection, filter, update, 1);
    return { updated: changed.length, document: changed[0] ?? first?.document };
  });
  return { data: { updated, doc: document ? stringifyEjson(document) : null } };
};
