import { parseAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { InputFault } from '../../../../cloudfunctions/shared/domain/money/inputFault';

/** Yuan as somebody types them, "1,200.5", in fen; null where it is no amount above 0 or more than `most`. */
export function fenOf(typed: string, most: number): number | null {
  try {
    const amount: number = parseAmount(typed.replace(/[,，\s]/g, ''), 'amount');
    return amount > 0 && amount <= most ? amount : null;
  } catch (error) {
    if (error instanceof InputFault) return null;
    throw error;
  }
}
