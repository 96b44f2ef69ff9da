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
  const { ever } = written;
  const earlier = before?.ever ?? { granted: 0, released: 0, broughtIn: 0 };
  if (canonical(written) !== canonical(announced)) return 'the rows add up to the totals of the fold';
  if (written.points + written.cash !== written.released) return 'points and cash are what was released';
  if (ever.granted !== ever.released - ever.clawed + ever.remaining + ever.voided)
    return 'granted = (released - clawed) + remaining + voided';
  if (ever.granted !== earlier.granted + written.granted)
    return 'all grants are those of yesterday and of the orders that began to count';
  if (ever.broughtIn !== earlier.broughtIn + written.broughtIn)
    return 'all that was brought in is that of yesterday and of today';
  if (ever.released !== earlier.released + written.broughtIn + written.released)
    return 'all releases are those of yesterday and of today';
  return null;
}

/** The database answers fields in any order. */
const canonical = (totals: DayTotals): string =>
  JSON.stringify(totals, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
