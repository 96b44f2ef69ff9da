import { type Action, requireCollection, viewOf } from '../engine';
import { invalidParameter } from '../errors';
import { find } from '../plan/find';
import { compileProjection, type Projection } from '../query/projection';
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
  const isProjected = Object.keys(projection).length > 0;
  let compiled: Projection | undefined;
  // A query is refused for itself before it is for its projection.
  const projected = (): Projection => {
    compiled ??= compileProjection(projection, filter);
    return compiled;
  };
  const found = find(
    collection,
    filter,
    {
      sort: readSort(parseEjsonDocument(request.order, now)),
      skip: wholeNumber('offset', request.offset) ?? 0,
      limit: Math.min(wholeNumber('limit', request.limit) || DEFAULT_LIMIT, MAX_LIMIT),
      fields: () => (isProjected ? projected().fields() : undefined),
    },
    viewOf(engine, request),
  );
  return {
    data: answerList(found.map(({ document }) => (isProjected ? projected().shape(document) : document))),
  };
};

function wholeNumber(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParameter(`${name} must be a whole number and not negative`);
  }
  return value;
}
