/** A month of a course; amounts in 0.01. */
export interface SimulatedMonth {
  month: string;
  /** Whether some of it is history; the other months are reckoned on. */
  isPast: boolean;
  /** Paid by members for orders that began to count, and what of any order came back. */
  turnover: number;
  refunded: number;
  /** Pools of those orders, what these had released before they came to us, and what refunds took from any pool. */
  granted: number;
  broughtIn: number;
  voided: number;
  released: number;
  /** The part of it that is paid as cash. */
  cash: number;
  /** Earned and not paid, because the member's pools were empty. */
  capped: number;
  /** Released beyond the pool that a refund left; the wallet takes it back. */
  clawed: number;
  /** At the end of the month: what the pools still hold. */
  liability: number;
  /** Orders whose pool ran dry. */
  dried: number;
}

/** What adds up over months; the liability is a state, and does not. */
export type MonthSums = Omit<SimulatedMonth, 'month' | 'isPast' | 'liability'>;

/** The month that is being reckoned: a new one at the end of the list, or the last one once more. */
export function addMonth(months: SimulatedMonth[], month: string, isPast: boolean): SimulatedMonth {
  const last = months.at(-1);
  if (last?.month === month) return last;
  const added: SimulatedMonth = { month, isPast, ...noSums(), liability: 0 };
  months.push(added);
  return added;
}

export function sumOf(months: readonly SimulatedMonth[]): MonthSums {
  const sums = noSums();
  for (const month of months) for (const name of sumNames) sums[name] += month[name];
  return sums;
}

const noSums = (): MonthSums => ({
  ...{ turnover: 0, refunded: 0, granted: 0, broughtIn: 0, voided: 0 },
  ...{ released: 0, cash: 0, capped: 0, clawed: 0, dried: 0 },
});

const sumNames = Object.keys(noSums()) as (keyof MonthSums)[];
