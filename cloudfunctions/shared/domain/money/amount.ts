declare const unit: unique symbol;

/** Money in fen (0.01 yuan), always a safe integer (settlement.md, Units). */
export type Fen = number & { readonly [unit]: 'fen' };

/** Points in centi-points (0.01 point), always a safe integer (settlement.md, Units). */
export type Points = number & { readonly [unit]: 'points' };

/** Names an integer as money. Throws when it is no safe integer, which is a fault of ours and never a person's. */
export function fen(value: number): Fen {
  return safeInteger(value, 'fen') as Fen;
}

/** Names an integer as points. Throws when it is no safe integer. */
export function points(value: number): Points {
  return safeInteger(value, 'points') as Points;
}

function safeInteger(value: number, name: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole, safe number of ${name}`);
  // Minus zero is an integer too, but it prints as "-0.00" and differs under Object.is.
  return value === 0 ? 0 : value;
}
