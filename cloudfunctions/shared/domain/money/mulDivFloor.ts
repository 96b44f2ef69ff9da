/**
 * floor(a x b / c) of integers of 0 or more, exact: in doubles while the product is safe, in BigInt beyond. A refund's
 * pool leaves the safe range from about 475 000 yuan (settlement.md, Units). Throws RangeError where the result is unsafe.
 */
export function mulDivFloor(a: number, b: number, c: number): number {
  const product = a * b;
  // Below 2^53 the product is exact, but a quotient close under a whole number may still be rounded up to it.
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % c)) / c;
  const exact = (BigInt(a) * BigInt(b)) / BigInt(c);
  if (exact > BigInt(Number.MAX_SAFE_INTEGER))
    throw new RangeError(`${a} x ${b} / ${c} is too large to be safe`);
  return Number(exact);
}
