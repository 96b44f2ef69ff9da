import { texts } from '../texts/texts';

/** "6.12 亿", "484.2 万", "860": an amount in 0.01 as an axis has room for it. */
export function shortAmount(centi: number): string {
  const whole = centi / 100;
  if (Math.abs(whole) >= 1e8) return texts.dayClose.hundredMillion(rounded(whole / 1e8, 2));
  if (Math.abs(whole) >= 1e4) return texts.dayClose.tenThousand(rounded(whole / 1e4, 1));
  return rounded(whole, 0);
}

const rounded = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));
