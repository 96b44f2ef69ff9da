/**
 * Every sum in a sweep is at most the sum over all members: when that one is safe, no integer was lost anywhere. Throws
 * RangeError (settlement.md, Units: an error, never a wrong number).
 */
export function assertSafe(sum: number, name: string): void {
  if (!(sum <= Number.MAX_SAFE_INTEGER)) throw new RangeError(`${name} is too large to be safe`);
}
