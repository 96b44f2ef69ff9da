import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { requestFailed } from '../errors';
import { type Document, isDocument } from '../values/document';
import type { ExpressionOperator } from './expressionOperator';

/** Choices as MongoDB makes them: only false, null, missing and 0 are false, and no branch is an error. */
export function branchCorrections(): Record<string, ExpressionOperator> {
  return { $cond, $switch };
}

function $cond(document: unknown, operand: unknown, options: Options): unknown {
  const [condition, yes, no] = isDocument(operand)
    ? [operand.if, operand.then, operand.else]
    : (operand as unknown[]);
  return evalExpr(document, isTrue(evalExpr(document, condition, options)) ? yes : no, options);
}

function $switch(document: unknown, operand: unknown, options: Options): unknown {
  const { branches, ...rest } = operand as Document;
  const taken = (branches as Document[]).find((branch) => isTrue(evalExpr(document, branch.case, options)));
  if (taken) return evalExpr(document, taken.then, options);
  if ('default' in rest) return evalExpr(document, rest.default, options);
  throw requestFailed('$switch could not find a matching branch for an input, and no default was specified.');
}

function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}
