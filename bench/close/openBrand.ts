import { digestOfHundred, RowsDigest } from '../../cloudfunctions/dayClose/digest';
import { addScan, type DayTotals, noTotals } from '../../cloudfunctions/shared/domain/dayClose/dayTotals';
import { HundredWriter, rowsTogether } from '../../cloudfunctions/shared/domain/dayClose/hundred';
import { RowScan } from '../../cloudfunctions/shared/domain/dayClose/rowScan';
import { rowFormat } from '../../cloudfunctions/shared/domain/dayClose/rowText';
import { greenPointsFull } from '../../cloudfunctions/shared/domain/plan/presets';
import { seededRandom } from '../../cloudfunctions/shared/domain/simulation/seededRandom';
import { dayCloses } from '../../cloudfunctions/shared/store/dayCloses';
import { events } from '../../cloudfunctions/shared/store/events';
import { planId, plans } from '../../cloudfunctions/shared/store/plans';
import { type PageDoc, pageId, releases } from '../../cloudfunctions/shared/store/releases';
import { putSetting } from '../../cloudfunctions/shared/store/settings';
import { inTransaction } from '../../cloudfunctions/shared/store/transaction';
import { dayEvents, settledRowText } from './members';

const yesterday = '2026-11-21';
const today = '2026-11-22';
const sealedAt = new Date('2026-11-22T00:07:00+08:00');

/** The minute after sealing is over. */
export const closeClock = new Date('2026-11-22T00:12:00+08:00');

/** Pages of a request: far below the 6 MB that the platform takes. */
const pagesAtOnce = 100;

/**
 * A brand of so many members in the middle of its life, with the day before published and today sealed, written to where
 * registrations, orders and closes would have put it. It needs the SDK's environment when it is imported.
 */
export async function writeOpenBrand(members: number, eventCount: number): Promise<void> {
  await plans.insert({
    _id: planId(1),
    version: 1,
    effectiveFrom: '2026-01-01',
    publishedAt: sealedAt,
    publishedBy: 'bench',
    plan: greenPointsFull,
    findings: [],
    acknowledgement: null,
  });
  const pages = await writePages(members);
  await dayCloses.insert({
    ...{ _id: yesterday, phase: 'published', attempt: 1, from: null, planVersion: 1 },
    ...{ sealedAt, publishedAt: sealedAt, cursor: pages.count, members, pages: pages.count },
    ...{ largestPage: pages.largest, events: 0, late: 0, inputDigest: null, digest: pages.digest },
    ...{ totals: pages.totals, progress: null, spentMs: {}, failures: 0, retryAt: null },
    ...{ error: null, lease: null },
  });
  await events.insertMany(dayEvents(today, members, eventCount));
  await inTransaction(async (within) => {
    const published = { date: yesterday, attempt: 1, publishedAt: sealedAt, firstDate: yesterday };
    await putSetting({ _id: 'published', ...published, retries: {} }, within);
    await putSetting({ _id: 'seal', day: today, sealedAt, firstDate: yesterday }, within);
  });
}

async function writePages(members: number) {
  const random = seededRandom(members);
  const written = new Written();
  let underWay: Promise<void> = Promise.resolve();
  const count = Math.ceil(members / rowsTogether);
  for (let first = 0; first < count; first += pagesAtOnce) {
    const docs: PageDoc[] = [];
    for (let page = first; page < Math.min(count, first + pagesAtOnce); page++) {
      const rows: [slot: number, text: string][] = [];
      const end = Math.min(members, (page + 1) * rowsTogether);
      for (let number = page * rowsTogether; number < end; number++)
        rows.push([number % rowsTogether, settledRowText(number, random)]);
      docs.push(written.page(page, rows));
    }
    await underWay;
    underWay = releases.insertMany(docs);
  }
  await underWay;
  return { count, largest: written.largest, digest: written.digest.hex(), totals: written.totals };
}

/** What the pages come to. */
class Written {
  largest = 0;
  readonly digest = new RowsDigest();
  readonly totals: DayTotals = noTotals();
  private readonly writer = new HundredWriter();
  private readonly scan = new RowScan();

  page(page: number, rows: [slot: number, text: string][]): PageDoc {
    this.writer.rows(page, rows);
    const hundred = this.writer.take();
    for (const [slot] of rows) {
      this.scan.read(hundred.bytes, hundred.from[slot]!, hundred.to[slot]!);
      addScan(this.totals, this.scan);
    }
    const digest = digestOfHundred(hundred);
    this.digest.add(page, digest);
    this.largest = Math.max(this.largest, hundred.length);
    return {
      ...{ _id: pageId(yesterday, 1, page), date: yesterday, attempt: 1, page, format: rowFormat },
      ...{ planVersion: 1, count: rows.length, released: 0, capped: 0, digest },
      rows: Object.fromEntries(rows),
    };
  }
}
