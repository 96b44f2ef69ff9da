import { displayAmount } from '../../../cloudfunctions/shared/domain/money/amountText';
import { useHiddenAmounts } from '../data/hiddenAmounts';

/** How an amount (0.01) stands in a sentence. */
export type ShowAmount = (centi: number) => string;

/** Grouped with two decimals, or covered where the reader chose so: a sentence tells no more than the figures beside it. */
export function useShownAmount(): ShowAmount {
  return useHiddenAmounts() ? () => '••••' : displayAmount;
}
