import type { DayTotals } from './dayTotals';

/** Laws of a day's totals (day-close.md 4), in the order of checking. */
export const laws = ['lines', 'currencies', 'pools', 'granted', 'broughtIn', 'released', 'volume'] as const;
export type Law = (typeof laws)[number];

/** Both sides of a law, in 0.01: it holds where they are equal. */
export interface Weighed {
  law: Law;
  left: number;
  right: number;
}

/** Totals of the day before, which may be older than the count of volume. */
type TotalsBefore = Omit<DayTotals, 'ever'> & {
  ever: Omit<DayTotals['ever'], 'volume'> & { volume?: number };
};

/**
 * What must be equal in the totals of a day, each side by itself, so that people see it and not only that it holds.
 * @param before the totals of the day before; null for the first day
 */
export function weighLaws(totals: DayTotals, before: TotalsBefore | null): Weighed[] {
  const { ever } = totals;
  const earlier = before?.ever ?? { granted: 0, released: 0, broughtIn: 0, volume: 0 };
  const share = totals.share.reduce((sum, [, amount]) => sum + amount, 0);
  const sides: Record<Law, [left: number, right: number]> = {
    lines: [totals.static + share + totals.team + totals.peer, totals.released],
    currencies: [totals.points + totals.cash, totals.released],
    pools: [ever.granted, ever.released - ever.clawed + ever.remaining + ever.voided],
    granted: [ever.granted, earlier.granted + totals.granted],
    broughtIn: [ever.broughtIn, earlier.broughtIn + totals.broughtIn],
    released: [ever.released, earlier.released + totals.broughtIn + totals.released],
    // A record that was published before volume was counted does not tell it.
    volume: [ever.volume, (earlier.volume ?? ever.volume - totals.volume) + totals.volume],
  };
  return laws.map((law) => ({ law, left: sides[law][0], right: sides[law][1] }));
}
