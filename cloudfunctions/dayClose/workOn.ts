import { FoldFault } from '../shared/domain/dayClose/foldFault';
import { ConservationFault } from '../shared/domain/settlement/conservation';
import { InviterCycle } from '../shared/domain/settlement/invitersFirst';
import { logLine } from '../shared/runtime/log';
import { type DayCloseDoc, dayCloses, leaseClose } from '../shared/store/dayCloses';
import { CloseFault } from './closeFault';
import { ClosingDay, newAttempt, TakenOver } from './closingDay';
import { foldDay } from './foldDay';
import { publishDay } from './publishDay';
import { isComplete } from './recountEvents';
import type { Slice } from './slice';
import { verifyPages } from './verifyPages';
import { startWriting, writePages } from './writePages';

export interface EndOfWork {
  close: DayCloseDoc;
  /** How long the next call should wait, while somebody else is at work. */
  waitMs: number;
}

/**
 * Moves one day's close on from the phase in which it stands, as far as the slice goes. The lease only saves double work:
 * every step changes the record where it still stands as this worker left it, and the pointer moves once.
 */
export async function workOn(close: DayCloseDoc, slice: Slice): Promise<EndOfWork> {
  const lease = slice.lease();
  const { phase, attempt, cursor } = close;
  const change = startOf(close);
  if (await leaseClose(close._id, { phase, attempt, cursor }, lease, change)) {
    const closing = new ClosingDay({ ...close, ...change }, slice.holder);
    await untilEnd(closing, slice);
  }
  const end = (await dayCloses.get(close._id))!;
  return { close: end, waitMs: Math.max(0, (end.lease?.until.getTime() ?? 0) - lease.now.getTime()) };
}

function startOf(close: DayCloseDoc): Partial<DayCloseDoc> {
  if (close.phase === 'failed') return newAttempt(close);
  return close.phase === 'sealed' ? { phase: 'folding' } : {};
}

async function untilEnd(closing: ClosingDay, slice: Slice): Promise<void> {
  try {
    const published = await run(closing, slice);
    if (!published) await closing.move({ lease: null });
  } catch (error) {
    if (error instanceof TakenOver) return;
    const reason = reasonOf(error);
    if (reason === null) throw error;
    logLine('alarm', { date: closing.date, attempt: closing.doc.attempt, error: reason });
    await closing.move({ phase: 'failed', error: reason, lease: null });
  }
}

/** True when the day was published, false when the slice is over before. */
async function run(closing: ClosingDay, slice: Slice): Promise<boolean> {
  while (!slice.isOver()) {
    if (closing.doc.phase !== 'verifying') {
      const folded = await foldDay(closing.doc);
      await startWriting(closing, folded);
      if (!(await writePages(closing, folded, slice))) return false;
    }
    if (slice.isOver()) return false;
    await verifyPages(closing.doc);
    if (await isComplete(closing.doc)) {
      await publishDay(closing.doc);
      return true;
    }
    // A straggler: an event that was not there when the day was folded.
    await closing.move(newAttempt(closing.doc));
  }
  return false;
}

/** What is wrong with the day itself; null for a fault of ours or of the database, after which the same can be tried again. */
function reasonOf(error: unknown): string | null {
  if (error instanceof InviterCycle) return `member ${error.member}: the inviters run in a circle`;
  const ofTheDay = [CloseFault, FoldFault, ConservationFault, RangeError].some(
    (kind) => error instanceof kind,
  );
  return ofTheDay ? (error as Error).message : null;
}
