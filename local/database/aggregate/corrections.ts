import { evalExpr } from 'mingo/core';
import * as mingo from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { requestFailed } from '../errors';
import { compareValues } from '../values/order';
import { dateCorrections } from './dateCorrections';

/** An expression operator as mingo calls it: with the document and the operand not yet evaluated. */
export type ExpressionOperator = (document: unknown, operand: unknown, options: Options) => unknown;

const MINGO = mingo as unknown as Record<string, ExpressionOperator>;

/** Operators of one argument, which may also stand in an array of one. */
const UNARY = [
  '$abs',
  '$ceil',
  '$exp',
  '$floor',
  '$ln',
  '$log10',
  '$sqrt',
  '$size',
  '$reverseArray',
  '$objectToArray',
  '$arrayToObject',
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
    $toLower: letterCase((text) => text.toLowerCase()),
    $toUpper: letterCase((text) => text.toUpperCase()),
    $indexOfBytes: indexOf('$indexOfBytes', (text) => [...Buffer.from(text)].map(String)),
    $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
    $substr: substring,
    $substrBytes: substring,
    ...dateCorrections(),
  };
}

function unary(operator: ExpressionOperator): ExpressionOperator {
  return (document, operand, options) => operator(document, onlyArgument(operand), options);
}

export function onlyArgument(operand: unknown): unknown {
  return Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
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

function letterCase(convert: (text: string) => string): ExpressionOperator {
  return (document, operand, options) => {
    const value = evalExpr(document, onlyArgument(operand), options) ?? '';
    return convert(value instanceof Date ? value.toISOString() : String(value));
  };
}

/** Position of a text in another, counted in the given units, from a start up to an end. */
function indexOf(name: string, unitsOf: (text: string) => string[]): ExpressionOperator {
  return (document, operand, options) => {
    if (!Array.isArray(operand) || operand.length < 2)
      throw requestFailed(`${name} takes at least 2 arguments`);
    const [text, wanted, start = 0, end] = operand.map((item) => evalExpr(document, item, options));
    if (text === null || text === undefined) return null;
    if (typeof text !== 'string' || typeof wanted !== 'string') {
      throw requestFailed(`${name} requires a string as the first and the second argument`);
    }
    const [units, sought] = [unitsOf(text), unitsOf(wanted)];
    const last = Math.min(typeof end === 'number' ? end : units.length, units.length) - sought.length;
    for (let at = Number(start); at <= last; at++) {
      if (sought.every((unit, i) => units[at + i] === unit)) return at;
    }
    return -1;
  };
}

/** Bytes of a text from a start; a negative count takes all that is left. */
function substring(document: unknown, operand: unknown, options: Options): unknown {
  if (!Array.isArray(operand) || operand.length !== 3)
    throw requestFailed('$substrBytes takes exactly 3 arguments');
  const [value, start, count] = operand.map((item) => evalExpr(document, item, options));
  if (typeof start !== 'number' || typeof count !== 'number') {
    throw requestFailed('$substrBytes: starting index and length must be numbers');
  }
  if (start < 0) return '';
  const bytes = Buffer.from(value instanceof Date ? value.toISOString() : String(value ?? ''));
  return bytes.subarray(start, count < 0 ? undefined : start + count).toString('utf8');
}
