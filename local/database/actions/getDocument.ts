import { type Action, requireCollection, viewOf } from '../engine';
import { invalidParameter } from '../errors';
import { find } from '../plan/find';
import { compileProjection } from '../query/projection';
import { parseEjsonDocument } from '../values/ejson';
import { answerList } from './answer';
import { readSort } from './sortSpec';

export const DEFAULT_LIMIT = 100;

/** A larger limit is taken for this one, as the SDK itself does before it sends. */
export const MAX_LIMIT = 1000;

export const getDocument: Action = (engine, request, now) => {
  const collection = requireCollection(engine, request);
  const filter = parseEjsonDocument(request.query, now);
  const projection = parseEjsonDocument(request.projection, now);
  const found = find(
    collection,
    filter,
    {
      sort: readSort(parseEjsonDocument(request.order, now)),
      skip: wholeNumber('offset', request.offset) ?? 0,
      limit: Math.min(wholeNumber('limit', request.limit) || DEFAULT_LIMIT, MAX_LIMIT),
    },
    viewOf(engine, request),
  );
  const shape = Object.keys(projection).length > 0 ? compileProjection(projection, filter) : undefined;
  return { data: answerList(found.map(({ document }) => (shape ? shape(document) : document))) };
};

function wholeNumber(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParameter(`${name} must be a whole number and not negative`);
  }
  return value;
}
