import { checkExpression } from '../aggregate/checkExpression';
import { invalidOperator, requestFailed } from '../errors';
import { findNear } from '../geo/near';
import { checkGeoOperand } from '../geo/operands';
import { type Document, isDocument } from '../values/document';
import { toRegExp } from '../values/regexp';
import { isKnownType } from './element';

/**
 * A copy of a query with $regex and $options folded into a RegExp, after refusing what MongoDB refuses:
 * unknown operators, operands of the wrong type, operators mixed with fields.
 * @throws CloudError in MongoDB's words
 */
export function normaliseQuery(filter: Document): Document {
  const result: Document = {};
  for (const [name, condition] of Object.entries(filter)) {
    result[name] = name.startsWith('$') ? topLevel(name, condition) : onField(condition);
  }
  return result;
}

function topLevel(name: string, operand: unknown): unknown {
  switch (name) {
    case '$and':
    case '$or':
    case '$nor':
      return queryList(name, operand);
    case '$expr':
      checkExpression(operand);
      return operand;
    case '$comment':
      return operand;
    default:
      throw invalidOperator(`unknown top level operator: ${name}`);
  }
}

function queryList(name: string, operand: unknown): Document[] {
  if (!Array.isArray(operand)) throw requestFailed(`${name} must be an array`);
  if (operand.length === 0) throw requestFailed(`$and/$or/$nor must be a nonempty array`);
  return operand.map((item: unknown) => {
    if (!isDocument(item)) throw requestFailed('$or/$and/$nor entries need to be full objects');
    if (name !== '$and' && findNear(item)) throw requestFailed('geo $near must be top-level expr');
    return normaliseQuery(item);
  });
}

function onField(condition: unknown): unknown {
  if (!isDocument(condition)) return condition;
  const names = Object.keys(condition);
  if (!names[0]?.startsWith('$') || isReference(names)) return condition;
  return operators(condition, names);
}

/** {$ref, $id} is a value, not operators. */
function isReference(names: string[]): boolean {
  return names[0] === '$ref' || names[0] === '$id';
}

function operators(condition: Document, names: string[]): Document {
  const result: Document = {};
  for (const name of names) {
    if (name === '$options') {
      if (!('$regex' in condition)) throw requestFailed('$options needs a $regex');
      continue;
    }
    const check = CHECKS[name];
    if (!check) throw invalidOperator(`unknown operator: ${name}`);
    result[name] = check(condition[name], condition);
  }
  return result;
}

type Check = (operand: unknown, condition: Document) => unknown;

const CHECKS: Record<string, Check> = {
  $eq: (operand) => operand,
  $ne: notRegExp('$ne'),
  $gt: notRegExp('$gt'),
  $gte: notRegExp('$gte'),
  $lt: notRegExp('$lt'),
  $lte: notRegExp('$lte'),
  $in: list('$in'),
  $nin: list('$nin'),
  $all: (operand) => {
    if (!Array.isArray(operand)) throw requestFailed('$all needs an array');
    return operand.map((item) => (isDocument(item) && '$elemMatch' in item ? onField(item) : item));
  },
  $exists: (operand) => operand,
  $type: checkType,
  $size: checkSize,
  $mod: checkMod,
  $elemMatch: checkElemMatch,
  $not: checkNot,
  $regex: checkRegex,
  $bitsAllSet: checkBits('$bitsAllSet'),
  $bitsAnySet: checkBits('$bitsAnySet'),
  $bitsAllClear: checkBits('$bitsAllClear'),
  $bitsAnyClear: checkBits('$bitsAnyClear'),
  $near: checkGeoOperand('$near'),
  $nearSphere: checkGeoOperand('$nearSphere'),
  $geoWithin: checkGeoOperand('$geoWithin'),
  $geoIntersects: checkGeoOperand('$geoIntersects'),
};

function notRegExp(name: string): Check {
  return (operand) => {
    if (operand instanceof RegExp) throw requestFailed(`Can't have RegEx as arg to predicate over ${name}`);
    return operand;
  };
}

function list(name: string): Check {
  return (operand) => {
    if (!Array.isArray(operand)) throw requestFailed(`${name} needs an array`);
    const nested = operand.find((item) => isDocument(item) && Object.keys(item)[0]?.startsWith('$'));
    if (nested && !isReference(Object.keys(nested as Document))) {
      throw requestFailed(`cannot nest $ under ${name}`);
    }
    return operand;
  };
}

function checkType(operand: unknown): unknown {
  const types: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (types.length === 0) throw requestFailed('$type must match at least one type');
  const unknown = types.find((type) => !isKnownType(type));
  if (unknown !== undefined) throw requestFailed(`Unknown type name alias: ${String(unknown)}`);
  return operand;
}

function checkSize(operand: unknown): unknown {
  if (typeof operand !== 'number') throw requestFailed('$size needs a number');
  if (!Number.isInteger(operand)) throw requestFailed('$size must be a whole number');
  if (operand < 0) throw requestFailed('$size may not be negative');
  return operand;
}

function checkMod(operand: unknown): unknown {
  if (!Array.isArray(operand)) throw requestFailed('malformed mod, needs to be an array');
  if (operand.length < 2) throw requestFailed('malformed mod, not enough elements');
  if (operand.length > 2) throw requestFailed('malformed mod, too many elements');
  const [divisor, remainder] = operand as unknown[];
  if (typeof divisor !== 'number') throw requestFailed('malformed mod, divisor not a number');
  if (typeof remainder !== 'number') throw requestFailed('malformed mod, remainder not a number');
  if (Math.trunc(divisor) === 0) throw requestFailed('divisor cannot be 0');
  return operand;
}

function checkElemMatch(operand: unknown): unknown {
  if (!isDocument(operand)) throw requestFailed('$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  const onElement = first?.startsWith('$') === true && CHECKS[first] !== undefined;
  return onElement ? operators(operand, Object.keys(operand)) : normaliseQuery(operand);
}

function checkNot(operand: unknown): unknown {
  if (operand instanceof RegExp) return operand;
  if (!isDocument(operand)) throw requestFailed('$not needs a regex or a document');
  const names = Object.keys(operand);
  if (names.length === 0) throw requestFailed('$not cannot be empty');
  if (!names[0]?.startsWith('$')) throw invalidOperator(`unknown operator: ${names[0]}`);
  return operators(operand, names);
}

function checkRegex(operand: unknown, condition: Document): RegExp {
  const options = condition.$options;
  if (options !== undefined && typeof options !== 'string')
    throw requestFailed('$options has to be a string');
  if (operand instanceof RegExp) return toRegExp(operand.source, options ?? operand.flags);
  if (typeof operand !== 'string') throw requestFailed('$regex has to be a string');
  return toRegExp(operand, options);
}

function checkBits(name: string): Check {
  const isPosition = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
  return (operand) => {
    const valid = Array.isArray(operand) ? operand.every(isPosition) : isPosition(operand);
    if (!valid) throw requestFailed(`${name} takes an Array, a number, or a BinData`);
    return operand;
  };
}
