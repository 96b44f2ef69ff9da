import { aggregate } from '../aggregate/pipeline';
import { type Action, requireCollection, viewOf } from '../engine';
import { invalidParameter } from '../errors';
import { type Document, isDocument } from '../values/document';
import { parseEjson } from '../values/ejson';
import { answerList } from './answer';

/** Runs a pipeline. There is no default limit: the pipeline has its own stages for that. */
export const aggregateDocuments: Action = (engine, request, now) => {
  const collection = requireCollection(engine, request);
  const stages: unknown = request.stages;
  if (!Array.isArray(stages)) throw invalidParameter('stages must be a list');
  const pipeline = stages.map((stage: unknown): Document => {
    if (!isDocument(stage) || typeof stage.stageKey !== 'string') throw invalidParameter('malformed stage');
    return { [stage.stageKey]: parseEjson(stage.stageValue, now) };
  });
  const source = { store: engine.store, view: viewOf(engine, request), now };
  return { data: answerList(aggregate(source, collection, pipeline)) };
};
