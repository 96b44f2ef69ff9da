import { readDecimal } from './decimalText';
import { mulDivFloor } from './mulDivFloor';

declare const unit: unique symbol;

/** An exact rate or multiplier in ten-thousandths: 0.012 is 120, 2.5 is 25 000 (settlement.md, Units). */
export type Rate = number & { readonly [unit]: 'rate' };

/** What a rate counts in: `amount x rate / RATE_SCALE`. */
export const RATE_SCALE = 10_000;

/** Names an integer number of ten-thousandths as a rate. Throws when it is negative or no safe integer. */
export function rate(tenThousandths: number): Rate {
  if (!Number.isSafeInteger(tenThousandths) || tenThousandths < 0) {
    throw new RangeError(`${tenThousandths} is no whole number of ten-thousandths`);
  }
  return tenThousandths as Rate;
}

/** Reads "0.012" or "2.5": at most four decimals, no sign, no exponent. Throws InputFault. */
export function parseRate(text: unknown, field: string): Rate {
  return readDecimal(text, field, 4) as Rate;
}

/** "0.012": the shortest text that reads back as the same rate. */
export function formatRate(value: Rate): string {
  const fraction = String(value % RATE_SCALE)
    .padStart(4, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(value / RATE_SCALE));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** "1.2%": a rate as people read it. */
export function displayRate(value: Rate): string {
  return `${formatRate((value * 100) as Rate)}%`;
}

/**
 * floor(amount x rate), exact for every safe amount of 0 or more. Where the product would leave the safe range, the amount is
 * taken apart into ten-thousands and the rest for a rate of at most 1. Throws RangeError where the result is not safe.
 */
export function floorRate(amount: number, by: Rate): number {
  const product = amount * by;
  // A safe product over the scale is rounded by less than one part of the scale, so that its floor is exact.
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / RATE_SCALE);
  if (by > RATE_SCALE) return mulDivFloor(amount, by, RATE_SCALE);
  const whole = Math.floor(amount / RATE_SCALE);
  return whole * by + Math.floor(((amount - whole * RATE_SCALE) * by) / RATE_SCALE);
}
