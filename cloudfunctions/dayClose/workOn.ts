import { InviterCycle } from '../shared/domain/settlement/invitersFirst';
import { logLine } from '../shared/runtime/log';
import { type DayCloseDoc, dayCloses, leaseClose } from '../shared/store/dayCloses';
import { isOfTheDay } from './closeFault';
import { ClosingDay, newAttempt, TakenOver } from './closingDay';
import { foldDay } from './foldDay';
import type { FoldedDay } from './foldRows';
import { publishDay } from './publishDay';
import { isComplete } from './recountEvents';
import { type Slice, SliceOver } from './slice';
import { beginReading, verifyDay } from './verification/verifyDay';
import { keepFold, keepRows, takeFold } from './warm';
import { announce, writePages } from './writePages';

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
  const { _id: date, phase, attempt, cursor, from } = close;
  const change = startOf(close);
  const taken = await leaseClose(date, { phase, attempt, cursor }, lease, change);
  if (!taken) return asItStands(date, lease.now);
  const before = from && (await dayCloses.get(from.date));
  const closing = new ClosingDay({ ...close, ...change }, before, slice.holder);
  const isMine = await untilEnd(closing, slice);
  return isMine ? { close: closing.doc, waitMs: 0 } : asItStands(date, lease.now);
}

async function asItStands(date: string, now: Date): Promise<EndOfWork> {
  const close = (await dayCloses.get(date))!;
  return { close, waitMs: Math.max(0, (close.lease?.until.getTime() ?? 0) - now.getTime()) };
}

function startOf(close: DayCloseDoc): Partial<DayCloseDoc> {
  if (close.phase === 'failed') return newAttempt(close);
  return close.phase === 'sealed' ? { phase: 'folding' } : {};
}

/** False when another worker took the day over. */
async function untilEnd(closing: ClosingDay, slice: Slice): Promise<boolean> {
  try {
    if (!(await run(closing, slice))) await closing.move({ lease: null, spentMs: closing.spentMs() });
    return true;
  } catch (error) {
    if (error instanceof TakenOver) return false;
    if (error instanceof SliceOver) return moveLast(closing, { lease: null, spentMs: closing.spentMs() });
    const reason = reasonOf(error);
    if (reason !== null) return fail(closing, reason);
    await letGo(closing, error);
    throw error;
  }
}

/** False when another worker took the day over meanwhile. */
async function moveLast(closing: ClosingDay, change: Partial<DayCloseDoc>): Promise<boolean> {
  try {
    await closing.move(change);
    return true;
  } catch (error) {
    if (error instanceof TakenOver) return false;
    throw error;
  }
}

/** The alarm; and the timer waits longer from time to time, since by itself a day seldom becomes right. */
async function fail(closing: ClosingDay, reason: string): Promise<boolean> {
  const failures = closing.doc.failures + 1;
  const retryAt = new Date(Date.now() + Math.min(longestRestMs, firstRestMs * 2 ** (failures - 1)));
  const { date, doc } = closing;
  const failedIn = doc.phase;
  logLine('alarm', { alarm: 'failed', date, attempt: doc.attempt, failures, error: reason });
  return moveLast(closing, { phase: 'failed', failedIn, error: reason, failures, retryAt, lease: null });
}

const firstRestMs = 4 * 60_000;
const longestRestMs = 60 * 60_000;

/** After a fault the next call may go on at once, if only the database can still be told so. */
async function letGo(closing: ClosingDay, fault: unknown): Promise<void> {
  const error = `interrupted: ${fault instanceof Error ? fault.message : JSON.stringify(fault)}`;
  try {
    await closing.move({ error, lease: null });
  } catch {
    // The lease runs out by itself.
  }
}

/** True when the day was published, false when the slice is over before. @throws SliceOver for the same in the middle of a step */
async function run(closing: ClosingDay, slice: Slice): Promise<boolean> {
  for (;;) {
    const folded = closing.doc.phase === 'verifying' ? null : await fold(closing, slice);
    const isProved = await writeAndVerify(closing, folded, slice);
    if (!isProved) return false;
    if (await isComplete(closing.doc)) {
      await publishDay(closing);
      if (folded) keepRows(closing.date, folded);
      return true;
    }
    // A straggler: an event that was not there when the day was folded.
    await closing.move(newAttempt(closing.doc));
    if (slice.isOver()) return false;
  }
}

/** @param folded null where a slice before this one has written all pages */
async function writeAndVerify(closing: ClosingDay, folded: FoldedDay | null, slice: Slice): Promise<boolean> {
  if (!folded) await beginVerifying(closing, slice);
  const reading = beginReading(closing.doc);
  try {
    if (folded && !(await closing.timed('writing', () => writePages(closing, folded, reading, slice)))) {
      if (closing.doc.phase === 'writing') keepFold(closing.doc, folded);
      return false;
    }
    await closing.timed('verifying', () => verifyDay(closing, reading, slice));
    return true;
  } finally {
    await reading.stop();
  }
}

/** The day folded and announced, by this call or the one before it in this process. @throws SliceOver */
async function fold(closing: ClosingDay, slice: Slice): Promise<FoldedDay> {
  const kept = takeFold(closing.doc);
  const { reading = 0, folding = 0 } = closing.before?.spentMs ?? {};
  slice.beginStep(kept ? 0 : reading + folding);
  if (kept) return kept;
  if (closing.doc.phase === 'folding') await closing.enter('folding');
  const folded = await foldDay(closing, slice);
  await announce(closing, folded);
  return folded;
}

/** From the first page on, after a slice that did not come to the end: as long as reading all pages takes, at least. @throws SliceOver */
async function beginVerifying(closing: ClosingDay, slice: Slice): Promise<void> {
  const { reading = 0, verifying = 0 } = closing.before?.spentMs ?? {};
  slice.beginStep(reading + verifying);
  await closing.enter('verifying');
}

/** What is wrong with the day itself; null for a fault of ours or of the database, after which the same can be tried again. */
function reasonOf(error: unknown): string | null {
  if (error instanceof InviterCycle) return `member ${error.member}: the inviters run in a circle`;
  return isOfTheDay(error) ? error.message : null;
}
