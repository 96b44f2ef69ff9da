import { checkTotals } from '../../shared/domain/dayClose/checkTotals';
import type { DayCloseDoc } from '../../shared/store/dayCloses';
import { CloseFault } from '../closeFault';
import type { ClosingDay } from '../closingDay';
import type { Slice } from '../slice';
import { ReadAside } from './readAside';
import { ReadHere } from './readHere';
import type { Reading } from './reading';

/** A day of fewer members is read back sooner than a thread has begun. */
const asideFrom = Number(process.env.DAY_CLOSE_ASIDE_FROM ?? 50_000);

/** Begins to read a day back whose fold is announced. */
export function beginReading({
  _id: date,
  attempt,
  planVersion,
  totals,
  members,
  pages,
}: DayCloseDoc): Reading {
  const { granted, broughtIn, orders, volume } = totals!;
  const day = { date, attempt, planVersion, granted, broughtIn, orders, volume };
  return members < asideFrom ? new ReadHere(day) : new ReadAside(day, pages);
}

/**
 * The independent pass over what was written (day-close.md 4), once all of it is.
 * @throws CloseFault naming the rule that is broken, and where; SliceOver, after which the next slice reads from the first
 * page on
 */
export async function verifyDay(closing: ClosingDay, reading: Reading, slice: Slice): Promise<void> {
  const { doc: close, before } = closing;
  reading.follow(close.pages, close.largestPage);
  const { members, totals, digest } = await reading.asRead(() => {
    slice.assertLeft();
    return closing.report(reading.members);
  });
  const broken = checkTotals(totals, close.totals!, before?.totals ?? null);
  if (broken) throw new CloseFault(`totals: ${broken}`);
  if (members !== close.members)
    throw new CloseFault(`${members} members stand on the pages, ${close.members} were folded`);
  if (digest !== close.digest) throw new CloseFault('the rows are not those that were folded');
}
