import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { requestFailed } from '../errors';
import { type Document, isDocument } from '../values/document';
import { mongoText, typeName } from '../values/text';
import { type ExpressionOperator, MINGO, onlyArgument } from './expressionOperator';

/** Arrays and objects: what is none is refused, and null in, null out, where MongoDB has it so. */
export function arrayCorrections(): Record<string, ExpressionOperator> {
  return {
    $size,
    $arrayToObject,
    $mergeObjects,
    $setUnion: nullOfAnyNull('$setUnion'),
    $setIntersection: nullOfAnyNull('$setIntersection'),
    $setDifference: nullOfAnyNull('$setDifference'),
  };
}

function $size(document: unknown, operand: unknown, options: Options): unknown {
  const value = evalExpr(document, onlyArgument(operand), options);
  if (Array.isArray(value)) return value.length;
  throw requestFailed(`The argument to $size must be an array, but was of type: ${typeName(value)}`);
}

/** A list of [key, value] or of {k, v}. */
function $arrayToObject(document: unknown, operand: unknown, options: Options): unknown {
  const value = evalExpr(document, onlyArgument(operand), options);
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) {
    throw requestFailed(`$arrayToObject requires an array input, found: ${typeName(value)}`);
  }
  return Object.fromEntries(value.map(readPair));
}

function readPair(item: unknown): [string, unknown] {
  const pair = isDocument(item) && Object.keys(item).length === 2 ? [item.k, item.v] : item;
  if (!Array.isArray(pair) || pair.length !== 2) {
    throw requestFailed(
      `$arrayToObject requires an array of size 2 arrays or objects of 'k' and 'v', found: ${mongoText(item)}`,
    );
  }
  const [key, value] = pair as unknown[];
  if (typeof key === 'string') return [key, value];
  throw requestFailed(`$arrayToObject requires keys of type string, found: ${typeName(key)}`);
}

function $mergeObjects(document: unknown, operand: unknown, options: Options): Document {
  const list: unknown[] = Array.isArray(operand) ? operand : [operand];
  return mergeObjects(list.map((item) => evalExpr(document, item, options)));
}

/** The fields of all objects, later ones over earlier ones; null and missing count for nothing. */
export function mergeObjects(values: unknown[]): Document {
  const merged: Document = {};
  for (const value of values) {
    if (value === null || value === undefined) continue;
    if (!isDocument(value)) {
      throw requestFailed(
        `$mergeObjects requires object inputs, but input ${mongoText(value)} is of type ${typeName(value)}`,
      );
    }
    Object.assign(merged, value);
  }
  return merged;
}

function nullOfAnyNull(name: string): ExpressionOperator {
  return (document, operand, options) => {
    const values = evalExpr(document, operand, options);
    const hasNull = Array.isArray(values) && values.some((value) => value === null || value === undefined);
    return hasNull ? null : MINGO[name]!(document, operand, options);
  };
}
