import { InputFault } from './inputFault';

/**
 * Reads a plain decimal text of 0 or more as an integer in units of 10^-decimals. Numbers are refused: what came through
 * binary floating point may have lost its cents already. Throws InputFault.
 */
export function readDecimal(text: unknown, field: string, decimals: 2 | 4): number {
  if (text === undefined) throw new InputFault(field, 'is missing');
  if (typeof text !== 'string') throw new InputFault(field, `is mistyped: must be a text such as "12.50"`);
  const fault = faultOf(text, decimals);
  if (fault !== null) throw new InputFault(field, `${fault}: ${shown(text)}`);
  const [whole = '', fraction = ''] = text.split('.');
  // The digits are those of the integer: nothing is computed, so nothing is rounded.
  const scaled = Number(whole + fraction.padEnd(decimals, '0'));
  if (scaled > Number.MAX_SAFE_INTEGER) {
    throw new InputFault(field, `is too large to be safe: ${shown(text)}`);
  }
  return scaled;
}

function faultOf(text: string, decimals: 2 | 4): string | null {
  if (/^\d+(\.\d+)?$/.test(text)) {
    const fraction = text.split('.')[1] ?? '';
    return fraction.length > decimals ? `has more than ${decimals === 2 ? 'two' : 'four'} decimals` : null;
  }
  // Each of these reads a text in one pass: no two parts can take the same digits, however long it is.
  if (/^-\d*(\.\d*)?$/.test(text)) return decimals === 2 ? 'is a negative amount' : 'is a rate below 0';
  if (/^[+-]?\d*(\.\d*)?e[+-]?\d+$/i.test(text)) return 'is written with an exponent';
  return 'is no plain decimal number';
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text);
}
