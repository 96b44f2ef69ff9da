import type { Fen, Points } from './amount';
import { readDecimal } from './decimalText';

/** Reads "1234.50" as integer hundredths: at most two decimals, no sign, no exponent. Throws InputFault. */
export function parseAmount<Unit extends Fen | Points>(text: unknown, field: string): Unit {
  return readDecimal(text, field, 2) as Unit;
}

/** "1234.50": always two decimals, no grouping; what goes over the wire and into files. */
export function formatAmount(centi: Fen | Points | number): string {
  const digits = String(Math.abs(centi)).padStart(3, '0');
  return `${centi < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "1,234.50": grouped by thousands, for people. */
export function displayAmount(centi: Fen | Points | number): string {
  return formatAmount(centi).replace(/\B(?=(\d{3})+\.)/g, ',');
}
