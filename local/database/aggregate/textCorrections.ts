import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { requestFailed } from '../errors';
import { compareStrings } from '../values/order';
import { mongoText, typeName } from '../values/text';
import { type ExpressionOperator, MINGO, onlyArgument } from './expressionOperator';

/** Texts as MongoDB treats them: numbers and dates count as their text where it says so, positions are checked. */
export function textCorrections(): Record<string, ExpressionOperator> {
  const ofText = ['$trim', '$ltrim', '$rtrim', '$regexMatch', '$regexFind', '$regexFindAll'];
  return {
    $toLower: letterCase('$toLower', (text) => text.toLowerCase()),
    $toUpper: letterCase('$toUpper', (text) => text.toUpperCase()),
    $strcasecmp,
    $split,
    $indexOfBytes: indexOf('$indexOfBytes', (text) => [...Buffer.from(text)].map(String)),
    $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
    $substr: substring,
    $substrBytes: substring,
    $substrCP,
    ...Object.fromEntries(ofText.map((name) => [name, withText(name)])),
  };
}

/** The text that MongoDB takes a value for. @throws CloudError for a value that has none */
function textOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw requestFailed(`${name}: can't convert from BSON type ${typeName(value)} to String`);
}

function letterCase(name: string, convert: (text: string) => string): ExpressionOperator {
  return (document, operand, options) =>
    convert(textOf(name, evalExpr(document, onlyArgument(operand), options)));
}

function $strcasecmp(document: unknown, operand: unknown, options: Options): number {
  const [a, b] = (operand as unknown[]).map((item) =>
    textOf('$strcasecmp', evalExpr(document, item, options)).toUpperCase(),
  );
  return Math.sign(compareStrings(a!, b!));
}

function $split(document: unknown, operand: unknown, options: Options): unknown {
  const separator = evalExpr(document, (operand as unknown[])[1], options);
  if (separator === '') throw requestFailed('$split requires a non-empty separator');
  return MINGO.$split!(document, operand, options);
}

function withText(name: string): ExpressionOperator {
  return (document, operand, options) => {
    const input = evalExpr(document, (operand as { input: unknown }).input, options);
    if (input !== null && input !== undefined && typeof input !== 'string') {
      throw requestFailed(
        `${name} needs its input to be a string, found ${mongoText(input)} (of type ${typeName(input)})`,
      );
    }
    return MINGO[name]!(document, operand, options);
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
function substring(document: unknown, operand: unknown, options: Options): string {
  const [value, start, count] = (operand as unknown[]).map((item) => evalExpr(document, item, options));
  if (typeof start !== 'number' || typeof count !== 'number') {
    throw requestFailed('$substrBytes: starting index and length must be numbers');
  }
  if (start < 0) return '';
  const bytes = Buffer.from(textOf('$substrBytes', value));
  return bytes.subarray(start, count < 0 ? undefined : start + count).toString('utf8');
}

function $substrCP(document: unknown, operand: unknown, options: Options): string {
  const [value, start, count] = (operand as unknown[]).map((item) => evalExpr(document, item, options));
  const from = wholeNumber('starting index', start);
  return [...textOf('$substrCP', value)].slice(from, from + wholeNumber('length', count)).join('');
}

function wholeNumber(what: string, value: unknown): number {
  if (Number.isInteger(value) && (value as number) >= 0) return value as number;
  throw requestFailed(`$substrCP: ${what} must be a nonnegative integer, but is ${mongoText(value)}`);
}
