import { invalidOperator, requestFailed } from '../errors';
import { type Document, isDocument } from '../values/document';
import { mongoText } from '../values/text';
import { isExpressionOperator } from './expressions';

/**
 * Refuses an expression that MongoDB refuses when it reads it, before it meets a document: unknown operators,
 * the wrong number of arguments, named arguments that are missing or not there, impossible field paths.
 * @throws CloudError in MongoDB's words
 */
export function checkExpression(expression: unknown): void {
  if (typeof expression === 'string') checkFieldPath(expression);
  else if (Array.isArray(expression)) expression.forEach(checkExpression);
  else if (isDocument(expression)) checkDocument(expression);
}

function checkDocument(expression: Document): void {
  const names = Object.keys(expression);
  const operator = names.find((name) => name.startsWith('$'));
  if (operator === undefined) {
    Object.values(expression).forEach(checkExpression);
    return;
  }
  if (names.length > 1) {
    throw requestFailed(
      `an object representing an expression must have exactly one field: ${mongoText(expression)}`,
    );
  }
  if (!isExpressionOperator(operator)) throw invalidOperator(`Unrecognized expression '${operator}'`);
  const operand = expression[operator];
  if (operator === '$literal') return;
  checkCount(operator, operand);
  checkNamed(operator, operand);
  if (isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$')) {
    Object.values(operand).forEach(checkExpression);
  } else {
    checkExpression(operand);
  }
}

function checkFieldPath(text: string): void {
  if (!text.startsWith('$')) return;
  if (text === '$') throw requestFailed("'$' by itself is not a valid FieldPath");
  if (text === '$$') throw requestFailed('empty variable names are not allowed');
  if (text.endsWith('.')) throw requestFailed("FieldPath must not end with a '.'.");
  if (text.replace(/^\$+/, '').split('.').includes('')) {
    throw requestFailed('FieldPath field names may not be empty strings.');
  }
}

/** Operators of exactly so many arguments. One of a single argument takes it without the brackets, too. */
const COUNTS: Record<string, number> = {
  ...counted(1, '$abs $ceil $exp $floor $ln $log10 $sqrt $not $isArray $size $reverseArray $arrayToObject'),
  ...counted(1, '$objectToArray $allElementsTrue $anyElementTrue $strLenBytes $strLenCP $toLower $toUpper'),
  ...counted(1, '$toString $toInt $toLong $toDouble $toDecimal $toBool $toDate $type'),
  ...counted(2, '$subtract $divide $mod $pow $log $cmp $eq $ne $gt $gte $lt $lte $in $arrayElemAt'),
  ...counted(2, '$setDifference $setIsSubset $split $strcasecmp'),
  ...counted(3, '$substr $substrBytes $substrCP'),
};

function counted(count: number, names: string): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name) => [name, count]));
}

function checkCount(operator: string, operand: unknown): void {
  const given = Array.isArray(operand) ? operand.length : 1;
  const wanted = operator === '$cond' && !isDocument(operand) ? 3 : COUNTS[operator];
  if (wanted !== undefined && given !== wanted) {
    throw requestFailed(`Expression ${operator} takes exactly ${wanted} arguments. ${given} were passed in.`);
  }
  if (operator === '$ifNull' && given < 2) {
    throw requestFailed(`$ifNull needs at least two arguments, had: ${given}`);
  }
}

interface Names {
  required: string[];
  optional?: string[];
}

const TRIM: Names = { required: ['input'], optional: ['chars'] };
const REGEX: Names = { required: ['input', 'regex'], optional: ['options'] };
const REPLACE: Names = { required: ['input', 'find', 'replacement'] };

/** Operators whose arguments have names. */
const NAMED: Record<string, Names> = {
  $cond: { required: ['if', 'then', 'else'] },
  $switch: { required: ['branches'], optional: ['default'] },
  $let: { required: ['vars', 'in'] },
  $map: { required: ['input', 'in'], optional: ['as'] },
  $filter: { required: ['input', 'cond'], optional: ['as', 'limit'] },
  $reduce: { required: ['input', 'initialValue', 'in'] },
  $zip: { required: ['inputs'], optional: ['useLongestLength', 'defaults'] },
  $dateToString: { required: ['date'], optional: ['format', 'timezone', 'onNull'] },
  $dateFromString: { required: ['dateString'], optional: ['format', 'timezone', 'onError', 'onNull'] },
  $convert: { required: ['input', 'to'], optional: ['onError', 'onNull'] },
  $trim: TRIM,
  $ltrim: TRIM,
  $rtrim: TRIM,
  $regexMatch: REGEX,
  $regexFind: REGEX,
  $regexFindAll: REGEX,
  $replaceOne: REPLACE,
  $replaceAll: REPLACE,
};

function checkNamed(operator: string, operand: unknown): void {
  const names = NAMED[operator];
  if (!names || (operator === '$cond' && !isDocument(operand))) return;
  if (!isDocument(operand)) throw requestFailed(`${operator} only supports an object as its argument`);
  const missing = names.required.find((name) => !(name in operand));
  if (missing) throw requestFailed(`Missing '${missing}' parameter to ${operator}`);
  const known = new Set([...names.required, ...(names.optional ?? [])]);
  const unknown = Object.keys(operand).find((name) => !known.has(name));
  if (unknown) throw requestFailed(`Unrecognized parameter to ${operator}: ${unknown}`);
  if (operator === '$switch') checkBranches(operand.branches);
}

function checkBranches(branches: unknown): void {
  if (!Array.isArray(branches)) throw requestFailed("$switch expected an array for 'branches'");
  if (branches.length === 0) throw requestFailed('$switch requires at least one branch.');
  for (const branch of branches as unknown[]) {
    const given = isDocument(branch) ? branch : {};
    if (!('case' in given)) throw requestFailed("$switch requires each branch have a 'case' expression");
    if (!('then' in given)) throw requestFailed("$switch requires each branch have a 'then' expression.");
    checkExpression(given.case);
    checkExpression(given.then);
  }
}
