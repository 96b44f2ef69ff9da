import { parseAmount } from '../../../cloudfunctions/shared/domain/money/amountText';
import { InputFault } from '../../../cloudfunctions/shared/domain/money/inputFault';

/** An amount as somebody types it, "1,200.5", in 0.01; null where it is no amount above 0 or more than `most`. */
export function typedAmount(typed: string, most: number): number | null {
  try {
    const amount: number = parseAmount(typed.replace(/[,，\s]/g, ''), 'amount');
    return amount > 0 && amount <= most ? amount : null;
  } catch (error) {
    if (error instanceof InputFault) return null;
    throw error;
  }
}
