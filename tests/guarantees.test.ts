import type { CloseView } from '../cloudfunctions/shared/contract/dayClose';
import type { PageDoc } from '../cloudfunctions/shared/store/releases';
import type { Published } from '../cloudfunctions/shared/store/settings';
import { auditDays } from '../scripts/audit/auditDays';
import type { Replacement } from '../scripts/replaceText';
import { aBrand, asAccepted } from './builders/closingBrand';
import { aPaidOrder, aRefund } from './builders/dayEvents';
import { type Closing, startClosing } from './harness/closing';

/**
 * The guarantees of day-close.md, each held by a check that is shown to catch a close without it. The third, that events are
 * in one day whatever they race with, has a test of its own: race.test.ts.
 */
interface Guarantee {
  guarantee: string;
  /** How the guarantee is broken, in the sources of the function. */
  broken: Replacement[];
  /** What is seen to be wrong; null when the guarantee holds. */
  violation(closing: Closing): Promise<string | null>;
}

/** One page a batch, and one batch a slice: everything that happens between two writes can be looked at. */
const stepwise = { DAY_CLOSE_SLICE_MS: '1', DAY_CLOSE_BATCH_BYTES: '1' };

const guarantees: Guarantee[] = [
  {
    guarantee: '1. all or nothing: members see a day only when all of it is there',
    broken: [
      {
        file: 'cloudfunctions/dayClose/workOn.ts',
        from: '  await announce(closing, folded);\n',
        to: `      const { putSetting } = await import('../shared/store/settings');
      const { inTransaction } = await import('../shared/store/transaction');
      const day = { date: closing.date, attempt: 1, publishedAt: new Date(), firstDate: closing.date, retries: {} };
      await inTransaction((within) => putSetting({ _id: 'published', ...day }, within));
      await announce(closing, folded);\n`,
      },
    ],
    async violation(closing) {
      await closing.accept(asAccepted(aBrand(350)));
      for await (const close of slicesOf(closing)) {
        const pages = await closing.pages('2026-11-02');
        if ((await publishedDay(closing)) === close.date && pages.length < 4)
          return `${close.date} is shown with ${pages.length} of 4 pages`;
      }
      return null;
    },
  },
  {
    guarantee: '2. exactly once: a day that is published is never taken up again',
    broken: [
      {
        file: 'cloudfunctions/dayClose/dueDay.ts',
        from: 'const day = published ? nextDay(businessDay(published.date)) : businessDay(seal.firstDate);',
        to: 'const day = published ? businessDay(published.date) : businessDay(seal.firstDate);',
      },
      {
        file: 'cloudfunctions/dayClose/advance.ts',
        from: "close.phase === 'published' ? { close, waitMs: 0 } : await workOn(close, slice)",
        to: 'await workOn(close, slice)',
      },
    ],
    async violation(closing) {
      await closing.accept(asAccepted(aBrand(50)));
      await toTheEnd(closing);
      const before = JSON.stringify(await closing.all('dayCloses'));
      for (let call = 0; call < 3; call++) await closing.advance();
      return JSON.stringify(await closing.all('dayCloses')) === before ? null : 'the record has changed';
    },
  },
  {
    guarantee: '4. proved before it is shown: what was tampered with is not published',
    broken: [
      {
        file: 'cloudfunctions/dayClose/verification/verifyDay.ts',
        from: '  reading.follow(close.pages, close.largestPage);\n',
        to: '  if (close.totals) return;\n  reading.follow(close.pages, close.largestPage);\n',
      },
    ],
    async violation(closing) {
      await closing.accept(asAccepted(aBrand(350)));
      for await (const close of slicesOf(closing)) {
        if (close.phase === 'failed') return null;
        if (close.phase === 'writing') await enrich(closing, '2026-11-02:1:0');
      }
      return 'a day with a page that somebody changed was published';
    },
  },
  {
    guarantee: '5. immutable after: no later day or event rewrites a published page',
    broken: [
      {
        file: 'cloudfunctions/shared/store/releases.ts',
        from: 'export const pageId = (date: string,',
        to: "const date = 'day';\nexport const pageId = (_date: string,",
      },
    ],
    async violation(closing) {
      const days = aBrand(50);
      await closing.accept(asAccepted(days));
      await toTheEnd(closing);
      const before = JSON.stringify(await closing.pages('2026-11-02'));
      const order = aPaidOrder(0, 'erp:refunded', 3000);
      await closing.accept(asAccepted({ '2026-11-03': [order, aRefund(order, 3000)] }));
      closing.cloud.local.clock.set(new Date('2026-11-03T00:05:00+08:00'));
      await toTheEnd(closing);
      return JSON.stringify(await closing.pages('2026-11-02')) === before ? null : 'the pages have changed';
    },
  },
  {
    guarantee:
      '6. bounded slices: a call hands on when its time is over, and the next goes on where it stood',
    broken: [
      {
        file: 'cloudfunctions/dayClose/slice.ts',
        from: 'return performance.now() >= this.end;',
        to: 'return false;',
      },
    ],
    async violation(closing) {
      await closing.accept(asAccepted(aBrand(350)));
      const cursors: number[] = [];
      for await (const close of slicesOf(closing))
        if (close.phase === 'writing') cursors.push((await closing.record('2026-11-02')).cursor);
      return String(cursors) === '1,2,3' ? null : `the calls ended at pages ${cursors}`;
    },
  },
  {
    guarantee: '7. progress: operators see phase and members done move',
    broken: [
      {
        file: 'cloudfunctions/dayClose/closingDay.ts',
        from: 'at: new Date(), done };',
        to: 'at: new Date() };',
      },
    ],
    async violation(closing) {
      await closing.accept(asAccepted(aBrand(350)));
      const seen: string[] = [];
      for await (const { phase, done, of } of slicesOf(closing)) seen.push(`${phase} ${done}/${of}`);
      const expected = ['writing 100/350', 'writing 200/350', 'writing 300/350', 'verifying 0/350'];
      const shown = seen.slice(0, 4);
      return String(shown) === String(expected) ? null : `operators saw ${shown.join(', ')}`;
    },
  },
  {
    guarantee: '8. replay: closing all days again gives the same digests',
    broken: [
      {
        file: 'cloudfunctions/shared/domain/dayClose/closeDay.ts',
        from: 'month: Number(date.slice(0, 4) + date.slice(5, 7)),',
        to: 'month: 209_901 + (new Date().getTime() % 7),',
      },
    ],
    async violation(closing) {
      await closing.accept(asAccepted(aBrand(50)));
      await toTheEnd(closing);
      const { differences } = await auditDays(() => undefined);
      return differences.length === 0 ? null : `${differences.map(({ what }) => what)} came out differently`;
    },
  },
];

describe.each([
  ['as it is', false, {}],
  ['that reads back in a thread of its own', false, { DAY_CLOSE_ASIDE_FROM: '0' }],
  ['broken', true, {}],
])('a close %s', (_, isBroken, env) => {
  it.each(guarantees)(
    `${isBroken ? 'is caught without' : 'keeps'} $guarantee`,
    async ({ broken, violation }) => {
      const closing = await startClosing({
        env: { ...stepwise, ...env },
        replace: isBroken ? broken : undefined,
      });
      try {
        await closing.reset();
        const seen = await violation(closing);
        if (isBroken) expect(seen).not.toBeNull();
        else expect(seen).toBeNull();
      } finally {
        await closing.cloud.close();
      }
    },
  );
});

async function toTheEnd(closing: Closing): Promise<void> {
  for await (const close of slicesOf(closing))
    if (close.phase === 'failed') throw new Error(close.error ?? '');
}

/** Seals the day, lets the minute pass, and closes it slice by slice: how it stands after each. */
async function* slicesOf(closing: Closing): AsyncGenerator<CloseView> {
  await closing.advance();
  closing.cloud.local.clock.advance(61_000);
  for (let slice = 0; slice < 40; slice++) {
    const { close } = await closing.advance();
    if (close) yield close;
    if (close?.phase === 'published' || close?.phase === 'failed') return;
  }
  throw new Error('the day is not closed after 40 slices');
}

async function publishedDay(closing: Closing): Promise<string | null> {
  const pointer = await (await closing.cloud.store<Published>('settings')).get('published');
  return pointer?.date ?? null;
}

/** One member of a page gets a cent more of points, with the sums of the row that belong to it. */
async function enrich(closing: Closing, page: string): Promise<void> {
  const releases = await closing.cloud.store<PageDoc>('releases');
  const doc = (await releases.get(page))!;
  const richer = doc.rows[0]!.replace(
    /,\[202611,(\d+)\],/,
    (_, points) => `,[202611,${Number(points) + 1}],`,
  );
  await releases.put({ ...doc, rows: { ...doc.rows, 0: richer } });
}
