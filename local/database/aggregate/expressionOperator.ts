import * as mingo from 'mingo/operators/expression';
import type { Options } from 'mingo/types';

/** An expression operator as mingo calls it: with the document and the operand not yet evaluated. */
export type ExpressionOperator = (document: unknown, operand: unknown, options: Options) => unknown;

/** mingo's own operators, by name. */
export const MINGO = mingo as unknown as Record<string, ExpressionOperator>;

/** The operand of an operator of one argument, which may also stand in an array of one. */
export function onlyArgument(operand: unknown): unknown {
  return Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
}
