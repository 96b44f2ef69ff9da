import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { requestFailed } from '../errors';
import { type Document, isDocument } from '../values/document';
import { typeName } from '../values/text';
import { type ExpressionOperator, MINGO } from './expressionOperator';

const PARTS = [
  '$year',
  '$month',
  '$dayOfMonth',
  '$dayOfWeek',
  '$dayOfYear',
  '$hour',
  '$minute',
  '$second',
  '$millisecond',
  '$isoDayOfWeek',
  '$isoWeek',
  '$isoWeekYear',
];

const DAY_MS = 86_400_000;

/** Dates as MongoDB treats them: null of null, weeks from Sunday, ISO texts of any precision. */
export function dateCorrections(): Record<string, ExpressionOperator> {
  return {
    ...Object.fromEntries(PARTS.map((name) => [name, nullOfNull(MINGO[name]!)])),
    $week: nullOfNull((document, operand, options) => weekOfYear(document, operand, options)),
    $dateToString,
    $dateFromString,
    $dateFromParts,
  };
}

function nullOfNull(operator: ExpressionOperator): ExpressionOperator {
  return (document, operand, options) => {
    const only: unknown = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
    const expression = isDocument(only) && 'date' in only ? only.date : only;
    const value = evalExpr(document, expression, options);
    if (value === null || value === undefined) return null;
    if (!(value instanceof Date)) throw requestFailed(`can't convert from ${typeof value} to Date`);
    return operator(document, only, options);
  };
}

/** Weeks begin on Sunday; the days before the first Sunday are week 0. */
function weekOfYear(document: unknown, operand: unknown, options: Options): number {
  const dayOfYear = MINGO.$dayOfYear!(document, operand, options) as number;
  const dayOfWeek = MINGO.$dayOfWeek!(document, operand, options) as number;
  return Math.floor((dayOfYear + 7 - dayOfWeek) / 7);
}

/** mingo's, with the two specifiers that it has from elsewhere put in before. */
function $dateToString(document: unknown, operand: unknown, options: Options): unknown {
  if (!isDocument(operand)) throw requestFailed('$dateToString only supports an object as its argument');
  const date = evalExpr(document, operand.date, options);
  if (date === null || date === undefined) return evalExpr(document, operand.onNull, options) ?? null;
  if (!(date instanceof Date)) throw requestFailed(`can't convert from ${typeof date} to Date`);
  const zoned: Document = { date, ...('timezone' in operand ? { timezone: operand.timezone } : {}) };
  const format = evalExpr(document, operand.format, options) ?? '%Y-%m-%dT%H:%M:%S.%LZ';
  if (typeof format !== 'string') {
    throw requestFailed(`$dateToString requires that 'format' be a string, found: ${typeName(format)}`);
  }
  return format.replace(/%(.)/g, (specifier, letter: string) => {
    if (letter === '%') return '%';
    if (letter === 'U') return String(weekOfYear(document, zoned, options)).padStart(2, '0');
    if (letter === 'w') return String(MINGO.$dayOfWeek!(document, zoned, options));
    if (letter === 'G') return String(MINGO.$isoWeekYear!(document, zoned, options)).padStart(4, '0');
    if (!'YmdHMSLjuVzZbB'.includes(letter)) {
      throw requestFailed(`Invalid format character '${specifier}' in format string`);
    }
    return String(MINGO.$dateToString!(document, { ...zoned, format: specifier }, options));
  });
}

const ISO_TEXT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Without a format, ISO 8601 of any precision; with one, mingo's reading of it. */
function $dateFromString(document: unknown, operand: unknown, options: Options): unknown {
  if (!isDocument(operand)) throw requestFailed('$dateFromString only supports an object as an argument');
  const text = evalExpr(document, operand.dateString, options);
  if (text === null || text === undefined) return evalExpr(document, operand.onNull, options) ?? null;
  const date =
    'format' in operand
      ? MINGO.$dateFromString!(document, operand, options)
      : readIso(text, document, operand, options);
  if (date instanceof Date && !Number.isNaN(date.getTime())) return date;
  if ('onError' in operand) return evalExpr(document, operand.onError, options);
  throw requestFailed(`Error parsing date string '${String(text)}'`);
}

function readIso(text: unknown, document: unknown, operand: Document, options: Options): unknown {
  const match = typeof text === 'string' ? ISO_TEXT.exec(text) : null;
  if (!match) return undefined;
  const local = new Date(
    `${match[0].replace(' ', 'T').slice(0, match[1] ? -match[1].length : undefined)}${hasTime(match[0]) ? '' : 'T00:00'}Z`,
  );
  // JavaScript takes the 30th of February for the 1st or 2nd of March.
  if (local.getUTCDate() !== Number(match[0].slice(8, 10))) return undefined;
  if (match[1]) return new Date(`${local.toISOString().slice(0, -1)}${match[1]}`);
  if (operand.timezone === undefined) return local;
  return new Date(local.getTime() - offsetMs(local, document, operand.timezone, options));
}

function hasTime(text: string): boolean {
  return /[T ]/.test(text);
}

/** How far a time zone's clock is ahead of UTC. */
function offsetMs(date: Date, document: unknown, timezone: unknown, options: Options): number {
  const shown = MINGO.$dateToString!(document, { date, timezone, format: '%Y-%m-%dT%H:%M:%S.%L' }, options);
  return new Date(`${String(shown)}Z`).getTime() - date.getTime();
}

/** Calendar or ISO week parts; what is beyond a part's range carries over. */
function $dateFromParts(document: unknown, operand: unknown, options: Options): unknown {
  if (!isDocument(operand)) throw requestFailed('$dateFromParts only supports an object as its argument');
  const parts = Object.fromEntries(
    Object.entries(operand).map(([name, expression]) => [name, evalExpr(document, expression, options)]),
  );
  if (Object.values(parts).some((part) => part === null || part === undefined)) return null;
  const number = (name: string, otherwise: number): number => {
    const part = parts[name] ?? otherwise;
    if (Number.isInteger(part)) return part as number;
    throw requestFailed(`'${name}' must evaluate to an integer, found ${typeName(part)}`);
  };
  const isIso = 'isoWeekYear' in parts;
  if (!isIso && !('year' in parts))
    throw requestFailed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const day = isIso
    ? isoDay(number('isoWeekYear', 1970), number('isoWeek', 1), number('isoDayOfWeek', 1))
    : Date.UTC(number('year', 1970), number('month', 1) - 1, number('day', 1));
  const time = Date.UTC(
    1970,
    0,
    1,
    number('hour', 0),
    number('minute', 0),
    number('second', 0),
    number('millisecond', 0),
  );
  const local = new Date(day + time);
  if (parts.timezone === undefined) return local;
  return new Date(local.getTime() - offsetMs(local, document, parts.timezone, options));
}

/** The Monday of ISO week 1 is the one of the week that has the 4th of January. */
function isoDay(year: number, week: number, day: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS;
  return monday + ((week - 1) * 7 + day - 1) * DAY_MS;
}
