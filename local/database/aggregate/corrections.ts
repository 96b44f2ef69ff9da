import { evalExpr } from 'mingo/core';
import { requestFailed } from '../errors';
import { compareValues } from '../values/order';
import { arrayCorrections } from './arrayCorrections';
import { branchCorrections } from './branchCorrections';
import { dateCorrections } from './dateCorrections';
import { type ExpressionOperator, MINGO, onlyArgument } from './expressionOperator';
import { numberCorrections } from './numberCorrections';
import { textCorrections } from './textCorrections';

/** Operators of one argument, which may also stand in an array of one. */
const UNARY = [
  '$abs',
  '$ceil',
  '$exp',
  '$floor',
  '$sqrt',
  '$reverseArray',
  '$objectToArray',
  '$strLenBytes',
  '$strLenCP',
  '$toString',
  '$toInt',
  '$toLong',
  '$toDouble',
  '$toDecimal',
  '$toBool',
  '$toDate',
  '$type',
  '$bitNot',
];

/** Operators for which mingo's answer is not MongoDB's. */
export function correctedExpressions(): Record<string, ExpressionOperator> {
  return {
    ...Object.fromEntries(UNARY.filter((name) => MINGO[name]).map((name) => [name, unary(MINGO[name]!)])),
    $trunc: (document, operand, options) => MINGO.$trunc!(document, withPlaces(operand), options),
    $round: (document, operand, options) => MINGO.$round!(document, withPlaces(operand), options),
    $cmp: comparison('$cmp', Math.sign),
    $eq: comparison('$eq', (order) => order === 0),
    $ne: comparison('$ne', (order) => order !== 0),
    $gt: comparison('$gt', (order) => order > 0),
    $gte: comparison('$gte', (order) => order >= 0),
    $lt: comparison('$lt', (order) => order < 0),
    $lte: comparison('$lte', (order) => order <= 0),
    ...numberCorrections(),
    ...arrayCorrections(),
    ...textCorrections(),
    ...branchCorrections(),
    ...dateCorrections(),
  };
}

function unary(operator: ExpressionOperator): ExpressionOperator {
  return (document, operand, options) => operator(document, onlyArgument(operand), options);
}

function withPlaces(operand: unknown): unknown[] {
  const list: unknown[] = Array.isArray(operand) ? operand : [operand];
  return list.length === 1 ? [list[0], 0] : list;
}

/** Values of any two types compare, in MongoDB's order of all values; a missing one comes before null. */
function comparison(name: string, result: (order: number) => unknown): ExpressionOperator {
  return (document, operand, options) => {
    if (!Array.isArray(operand) || operand.length !== 2) {
      throw requestFailed(`Expression ${name} takes exactly 2 arguments`);
    }
    return result(
      compareValues(evalExpr(document, operand[0], options), evalExpr(document, operand[1], options)),
    );
  };
}
