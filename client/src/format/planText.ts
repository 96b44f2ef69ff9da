import { displayRate, parseRate } from '../../../cloudfunctions/shared/domain/money/rate';

/** "3,000" or "3,000.50": an amount as a plan writes it, grouped; whole amounts stay without decimals. */
export function grouped(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  const lead = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return /[1-9]/.test(decimals) ? `${lead}.${decimals.padEnd(2, '0')}` : lead;
}

/** "1.2%": a rate as a plan writes it ("0.012"). */
export function percent(rate: string): string {
  return displayRate(parseRate(rate, 'rate'));
}
