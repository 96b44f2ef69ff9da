import { type SimulatedMonth, sumOf } from './months';

/** Granted = (released - clawed) + remaining + voided (day-close.md 4), over the whole course. Throws where it is not. */
export function assertConserved(months: readonly SimulatedMonth[]): void {
  const { granted, released, broughtIn, clawed, voided } = sumOf(months);
  const remaining = months.at(-1)?.liability ?? 0;
  const found = released + broughtIn - clawed + remaining + voided;
  if (found !== granted) throw new Error(`${granted} were granted, and ${found} are accounted for`);
}
