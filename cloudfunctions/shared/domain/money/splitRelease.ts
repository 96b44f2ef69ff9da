import { type Fen, fen, type Points, points } from './amount';
import { floorRate, type Rate } from './rate';

/** Splits a member's day once: cash = floor(total x cashShare), points = the rest (settlement.md 6). */
export function splitRelease(total: Points, cashShare: Rate): { cash: Fen; points: Points } {
  const cash = floorRate(total, cashShare);
  return { cash: fen(cash), points: points(total - cash) };
}
