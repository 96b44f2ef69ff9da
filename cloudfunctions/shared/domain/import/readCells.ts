import type { Fen, Points } from '../money/amount';
import { parseAmount } from '../money/amountText';
import { InputFault } from '../money/inputFault';
import { clockDifferenceMs, earliestInstant } from '../orders/order';
import { parseInstant } from '../time/instant';
import { blame, type Judged, quoted } from './fault';
import type { FaultCode } from './faultCode';

/** Letters, digits and _ . : - only, beginning with a letter or digit: never a formula, a path or an operator of the database. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u;
const LONGEST_ID = 64;
const MOBILE = /^1\d{10}$/;
/** JavaScript's own words are no ids: they would be found where nothing is. */
const RESERVED = new Set([
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'null',
  'undefined',
]);

/** An id from outside, or null with the fault noted. */
export function readId(row: Judged, field: string, text: string): string | null {
  const fault = idFault(text);
  if (fault === null) return text;
  blame(row, field, ...fault);
  return null;
}

function idFault(text: string): [FaultCode, string] | null {
  if (text === '') return ['MISSING', 'is missing'];
  if (text.length > LONGEST_ID)
    return ['TOO_LONG', `is longer than ${LONGEST_ID} characters: ${quoted(text)}`];
  if (!ID.test(text)) return ['NO_ID', `may have letters, digits and _ . : - only: ${quoted(text)}`];
  return RESERVED.has(text) ? ['RESERVED', `is a reserved word: ${quoted(text)}`] : null;
}

/** A mainland mobile number of 11 digits, or null with the fault noted. */
export function readPhone(row: Judged, field: string, text: string): string | null {
  if (MOBILE.test(text)) return text;
  // The reason is kept with the import's record, so it never quotes what may be most of somebody's number.
  if (text === '') blame(row, field, 'MISSING', 'is missing');
  else blame(row, field, 'NO_PHONE', 'is no mobile number of 11 digits');
  return null;
}

/** An instant with an offset as whole milliseconds since 1970, neither absurdly early nor of the future; or null with the fault noted. */
export function readInstant(row: Judged, field: string, text: string, now: number): number | null {
  const instant = parseInstant(text);
  const fault = instantFault(instant, now);
  if (fault === null && instant !== null) return Math.floor(instant);
  if (text === '' || fault === null) blame(row, field, 'MISSING', 'is missing');
  else blame(row, field, fault[0], `${fault[1]}: ${quoted(text)}`);
  return null;
}

function instantFault(instant: number | null, now: number): [FaultCode, string] | null {
  if (instant === null) return ['NO_INSTANT', 'is no real instant such as 2026-11-01T10:00:00+08:00'];
  if (instant < earliestInstant) return ['TOO_EARLY', 'is before the year 2000'];
  return instant > now + clockDifferenceMs ? ['IN_FUTURE', 'is in the future'] : null;
}

/** An amount of 0 or more with at most two decimals, or null with the fault noted. */
export function readAmount<Unit extends Fen | Points>(row: Judged, field: string, text: string): Unit | null {
  if (text === '') {
    blame(row, field, 'MISSING', 'is missing');
    return null;
  }
  try {
    return parseAmount<Unit>(text, field);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    blame(row, field, 'NO_AMOUNT', error.fault);
    return null;
  }
}

/** A free text of limited length; what is too long is a fault, never cut. */
export function readText(row: Judged, field: string, text: string, longest: number): string {
  if (text.length > longest)
    blame(row, field, 'TOO_LONG', `is longer than ${longest} characters: ${quoted(text)}`);
  return text;
}
