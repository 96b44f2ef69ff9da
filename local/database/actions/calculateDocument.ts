import { type Action, requireCollection, viewOf } from '../engine';
import { count } from '../plan/find';
import { parseEjsonDocument } from '../values/ejson';

export const calculateDocument: Action = (engine, request, now) => {
  const collection = requireCollection(engine, request);
  const filter = parseEjsonDocument(request.query, now);
  return { data: { total: count(collection, filter, viewOf(engine, request)) } };
};
