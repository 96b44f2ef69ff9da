import { logLine } from '../shared/runtime/log';
import { type DayCloseDoc, dayCloses } from '../shared/store/dayCloses';
import { type LedgerEntryDoc, ledger } from '../shared/store/ledger';
import { type Published, putSetting, setting } from '../shared/store/settings';
import { inTransaction, type Transaction } from '../shared/store/transaction';
import { type ClosingDay, TakenOver } from './closingDay';

/**
 * Moves the pointer from the day before to this one, together with the record and the control entries: the one write that
 * makes the day visible (day-close.md 1).
 * @throws TakenOver where another worker published the day or began a new attempt
 */
export async function publishDay(closing: ClosingDay): Promise<void> {
  const publishedAt = new Date();
  const close = { ...closing.doc, spentMs: closing.spentMs() };
  await inTransaction((within) => publish(close, publishedAt, within));
  closing.doc = { ...close, ...publishedNow(publishedAt) };
  const { _id: date, attempt, members, events, late, planVersion, digest, spentMs } = close;
  logLine('published', { date, attempt, members, events, late, planVersion, digest, spentMs });
}

async function publish(close: DayCloseDoc, publishedAt: Date, within: Transaction): Promise<void> {
  const { _id: date, attempt, from, digest } = close;
  const published = await setting('published', within);
  const record = await dayCloses.get(date, within);
  const isNext = (published?.date ?? null) === (from?.date ?? null);
  const isSame = record?.phase === 'verifying' && record.attempt === attempt && record.digest === digest;
  if (!isNext || !isSame) throw new TakenOver();
  await putSetting(pointerTo(close, publishedAt, published), within);
  await dayCloses.put({ ...record, ...publishedNow(publishedAt), spentMs: close.spentMs }, within);
  for (const entry of controlEntries(close)) await ledger.insert(entry, within);
}

const publishedNow = (publishedAt: Date) =>
  ({
    phase: 'published',
    publishedAt,
    error: null,
    failedIn: null,
    failures: 0,
    retryAt: null,
    lease: null,
  }) as const;

function pointerTo(
  { _id: date, attempt }: DayCloseDoc,
  publishedAt: Date,
  before: Published | null,
): Published {
  const retries = { ...before?.retries, ...(attempt > 1 ? { [date]: attempt } : {}) };
  return { _id: 'published', date, attempt, publishedAt, firstDate: before?.firstDate ?? date, retries };
}

/** One balanced entry a day and currency; the pages are its sub-ledger (day-close.md, Balances). */
function controlEntries({ _id: day, totals }: DayCloseDoc): LedgerEntryDoc[] {
  return (['points', 'cash'] as const).map((currency) => ({
    _id: `close:${day}:${currency}`,
    day,
    currency,
    cause: 'close',
    lines: [
      { account: 'pools', amount: -totals![currency] },
      { account: 'members', amount: totals![currency] },
    ],
  }));
}
