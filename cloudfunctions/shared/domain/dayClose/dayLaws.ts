import type { DayTotals } from './dayTotals';

/** A law of a day's totals (day-close.md 4). */
export type Law = 'lines' | 'currencies' | 'pools' | 'granted' | 'broughtIn' | 'released' | 'volume';

/** Both sides of a law, in 0.01: it holds where they are equal. */
export interface Weighed {
  law: Law;
  left: number;
  right: number;
}

/** Totals of a record, which may be older than the count of orders and volume. */
export type KeptTotals = Omit<DayTotals, 'ever' | 'orders' | 'volume'> & {
  orders?: number;
  volume?: number;
  ever: Omit<DayTotals['ever'], 'volume'> & { volume?: number };
};

/**
 * What must be equal in the totals of a day, each side by itself, so that people see it and not only that it holds; in the
 * order of checking.
 * @param before the totals of the day before; null for the first day
 */
export function weighLaws(totals: KeptTotals, before: KeptTotals | null): Weighed[] {
  const { ever } = totals;
  const earlier = before?.ever ?? { granted: 0, released: 0, broughtIn: 0, volume: 0 };
  const share = totals.share.reduce((sum, [, amount]) => sum + amount, 0);
  const weighed: Weighed[] = [
    {
      law: 'lines',
      left: totals.static + share + totals.team + totals.peer,
      right: totals.released,
    },
    { law: 'currencies', left: totals.points + totals.cash, right: totals.released },
    {
      law: 'pools',
      left: ever.granted,
      right: ever.released - ever.clawed + ever.remaining + ever.voided,
    },
    { law: 'granted', left: ever.granted, right: earlier.granted + totals.granted },
    { law: 'broughtIn', left: ever.broughtIn, right: earlier.broughtIn + totals.broughtIn },
    {
      law: 'released',
      left: ever.released,
      right: earlier.released + totals.broughtIn + totals.released,
    },
  ];
  // A record that was published before volume was counted tells neither its own nor what the next day goes on from.
  if (ever.volume !== undefined && totals.volume !== undefined && earlier.volume !== undefined)
    weighed.push({ law: 'volume', left: ever.volume, right: earlier.volume + totals.volume });
  return weighed;
}
