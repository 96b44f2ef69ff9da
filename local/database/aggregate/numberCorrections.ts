import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { requestFailed } from '../errors';
import { ACCUMULATORS } from './accumulators';
import { type ExpressionOperator, MINGO, onlyArgument } from './expressionOperator';

/** Arithmetic that MongoDB refuses where JavaScript answers NaN or Infinity, and sums over single values. */
export function numberCorrections(): Record<string, ExpressionOperator> {
  const overValues = ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'];
  return {
    $ln: positive('$ln'),
    $log10: positive('$log10'),
    $log,
    $mod,
    ...Object.fromEntries(overValues.map((name) => [name, accumulation(name)])),
  };
}

function positive(name: string): ExpressionOperator {
  return (document, operand, options) => {
    const only = onlyArgument(operand);
    refuseUnlessPositive(`${name}'s argument`, evalExpr(document, only, options));
    return MINGO[name]!(document, only, options);
  };
}

function $log(document: unknown, operand: unknown, options: Options): unknown {
  const [number, base] = (operand as unknown[]).map((item) => evalExpr(document, item, options));
  refuseUnlessPositive("$log's argument", number);
  if (typeof base === 'number' && (base <= 0 || base === 1)) {
    throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${base}`);
  }
  return MINGO.$log!(document, operand, options);
}

function refuseUnlessPositive(what: string, value: unknown): void {
  if (typeof value === 'number' && value <= 0) {
    throw requestFailed(`${what} must be a positive number, but is ${value}`);
  }
}

function $mod(document: unknown, operand: unknown, options: Options): unknown {
  const divisor = evalExpr(document, (operand as unknown[])[1], options);
  if (divisor === 0) throw requestFailed("can't $mod by zero");
  return MINGO.$mod!(document, operand, options);
}

/** Over a list of arguments, or over the elements of a single one that is an array. */
function accumulation(name: string): ExpressionOperator {
  return (document, operand, options) => {
    const only = onlyArgument(operand);
    const value = evalExpr(document, only, options);
    return ACCUMULATORS[name]!(Array.isArray(value) ? value : [value]);
  };
}
