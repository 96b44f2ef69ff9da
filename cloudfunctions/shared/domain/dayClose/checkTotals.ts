import { type Law, weighLaws } from './dayLaws';
import type { DayTotals } from './dayTotals';

/**
 * Whether the sums over what was written are those that the fold announced, and go on from yesterday's
 * (day-close.md 4). Answers the first rule that does not hold, or null.
 */
export function checkTotals(
  written: DayTotals,
  announced: DayTotals,
  before: DayTotals | null,
): string | null {
  if (canonical(written) !== canonical(announced)) return 'the rows add up to the totals of the fold';
  const broken = weighLaws(written, before).find(({ left, right }) => left !== right);
  return broken ? sentences[broken.law] : null;
}

const sentences: Record<Law, string> = {
  lines: 'the lines add up to what was released',
  currencies: 'points and cash are what was released',
  pools: 'granted = (released - clawed) + remaining + voided',
  granted: 'all grants are those of yesterday and of the orders that began to count',
  broughtIn: 'all that was brought in is that of yesterday and of today',
  released: 'all releases are those of yesterday and of today',
  volume: 'all volume is that of yesterday and what orders and refunds brought',
};

/** The database answers fields in any order. */
const canonical = (totals: DayTotals): string =>
  JSON.stringify(totals, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
