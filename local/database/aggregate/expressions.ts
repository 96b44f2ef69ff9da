import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { correctedExpressions } from './corrections';
import { EVALUATED } from './evaluated';

let context: Context | undefined;

/** Expressions and accumulators: ours where mingo's differ from MongoDB's, mingo's for the rest. */
export function expressionContext(): Context {
  context ??= Context.init()
    .addExpressionOps(correctedExpressions() as unknown as Parameters<Context['addExpressionOps']>[0])
    .addExpressionOps(expressions)
    .addAccumulatorOps(accumulators)
    .addPipelineOps({ $evaluate } as unknown as Parameters<Context['addPipelineOps']>[0]);
  return context;
}

interface Stream {
  map(transform: (document: Record<string, unknown>) => unknown): Stream;
}

/** A stage of ours: each document gives way to the value of one expression. */
function $evaluate(documents: Stream, expression: unknown, options: Options): Stream {
  return documents.map((document) => ({ [EVALUATED]: evalExpr(document, expression, options) }));
}
