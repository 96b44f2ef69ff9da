import { displayAmount } from '../../../cloudfunctions/shared/domain/money/amountText';

/** "+1,234.50" or "−36.00": an amount in 0.01 that is added or taken away. */
export const signedAmount = (centi: number): string =>
  `${centi < 0 ? '−' : '+'}${displayAmount(Math.abs(centi))}`;
