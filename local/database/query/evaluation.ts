import type { Predicate } from 'mingo/types';
import { anyAt, matches } from './comparison';

export function $regex(path: string, operand: unknown): Predicate {
  return anyAt(path, matches(operand as RegExp));
}

/** @param operand [divisor, remainder], both cut to integers as MongoDB does */
export function $mod(path: string, operand: unknown): Predicate {
  const [divisor, remainder] = (operand as number[]).map(Math.trunc) as [number, number];
  return anyAt(
    path,
    (value) =>
      typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % divisor === remainder,
  );
}

export const $bitsAllSet = bits((value, mask) => (value & mask) === mask);
export const $bitsAnySet = bits((value, mask) => (value & mask) !== 0n);
export const $bitsAllClear = bits((value, mask) => (value & mask) === 0n);
export const $bitsAnyClear = bits((value, mask) => (value & mask) !== mask);

/** The operand is a bit mask or a list of bit positions; only integers have bits. */
function bits(holds: (value: bigint, mask: bigint) => boolean) {
  return (path: string, operand: unknown): Predicate => {
    const mask = Array.isArray(operand)
      ? operand.reduce((sum: bigint, position: number) => sum | (1n << BigInt(position)), 0n)
      : BigInt(operand as number);
    return anyAt(path, (value) => Number.isSafeInteger(value) && holds(BigInt(value as number), mask));
  };
}
