import { Context, evalExpr, OpType } from 'mingo/core';
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

/** Whether an expression may use the name as an operator; most accumulators stand in expressions too. */
export function isExpressionOperator(name: string): boolean {
  const known = expressionContext();
  return [known.getOperator(OpType.EXPRESSION, name), known.getOperator(OpType.ACCUMULATOR, name)].some(
    Boolean,
  );
}

interface Stream {
  map(transform: (document: Record<string, unknown>) => unknown): Stream;
}

/** A stage of ours: each document gives way to the value of one expression. */
function $evaluate(documents: Stream, expression: unknown, options: Options): Stream {
  return documents.map((document) => ({ [EVALUATED]: evalExpr(document, expression, options) }));
}
