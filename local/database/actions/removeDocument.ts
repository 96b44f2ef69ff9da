import { type Action, requireCollection, write } from '../engine';
import { checkQuery } from '../plan/find';
import { parseEjsonDocument } from '../values/ejson';

export const removeDocument: Action = async (engine, request, now) => {
  const collection = requireCollection(engine, request);
  const filter = parseEjsonDocument(request.query, now);
  const limit = request.multi === true ? undefined : 1;
  checkQuery(filter);
  const deleted = await write(engine, request, (writer) => {
    const found = writer.find(collection, filter, { limit });
    for (const stored of found) writer.remove(collection, stored);
    return found.length;
  });
  return { data: { deleted } };
};
