import { parseAmount } from '../../../../../cloudfunctions/shared/domain/money/amountText';

/** The most that one adjustment may be, as the contract has it: a million points. */
const LARGEST = 1_000_000_00;

/** What somebody typed as a number of points, in 0.01; null where it is none above 0, or too many. Grouping commas may stand. */
export function adjustmentSize(typed: string): number | null {
  try {
    const size: number = parseAmount(typed.trim().replaceAll(',', ''), 'amount');
    return size > 0 && size <= LARGEST ? size : null;
  } catch {
    return null;
  }
}
