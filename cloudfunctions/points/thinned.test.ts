import { aRow } from '../../tests/builders/aRow';
import { aMember, aPlanInForce } from '../../tests/harness/brand';
import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { databaseRounds } from '../../tests/harness/databaseRounds';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { AnswerOf } from '../shared/contract/action';
import type { pointsContract } from '../shared/contract/points';
import type { Reply } from '../shared/contract/reply';
import type { StatementView } from '../shared/contract/statement';
import { encodeRow } from '../shared/domain/dayClose/rowText';
import type { IdentityDoc } from '../shared/store/people';
import type { PageDoc } from '../shared/store/releases';

/**
 * Ann has released one point more each day since August 1, 2025: n points on the n-th day. It is November 22, 2026, so that
 * of August and September 2025 only the last days are kept, and September 10, which a dispute needs.
 */
const firstDate = '2025-08-01';
const date = '2026-11-22';

describe('a day that is past its time', () => {
  let cloud: Cloud;
  const number = 7;

  beforeAll(async () => {
    cloud = await startCloud({ functions: ['points'], clockStart: new Date(`${date}T09:00:00+08:00`) });
    await aPlanInForce(cloud);
    const settings = await cloud.store<{ _id: string }>('settings');
    const publishedAt = new Date(`${date}T00:12:00+08:00`);
    await settings.put({ _id: 'published', date, attempt: 1, publishedAt, firstDate, retries: {} } as {
      _id: string;
    });
    await settings.put({ _id: 'keptDays', days: ['2025-09-10'] } as { _id: string });
    await aMember(cloud, 'ann', { number });
    const at = new Date(`${firstDate}T00:00:00+08:00`);
    await (await cloud.store<IdentityDoc>('identities')).insert({
      _id: 'wx:ann',
      member: 'ann',
      number,
      linkedAt: at,
      consent: { version: '1', at },
    });
    // September 20 was not swept yet.
    const days = ['2025-08-31', '2025-09-10', '2025-09-20', '2025-09-30', '2025-10-01', '2025-10-02', date];
    await (await cloud.store<Page>('releases')).insertMany(days.map(pageOf));
  });
  afterAll(() => cloud.close());

  const ask = (action: string, data: object): Promise<Reply> => cloud.as('ann').call('points', action, data);

  it.each(['2025-09-01', '2025-09-20', '2025-08-30'])(
    'is refused as such on %s, swept or not',
    async (day) => {
      expect(refusalOf(await ask('day', { date: day }))).toBe('DAY_THINNED');
      expect(refusalOf(await ask('explain', { date: day, line: 'static' }))).toBe('DAY_THINNED');
      expect(refusalOf(await ask('explainInvitees', { date: day, generation: 1 }))).toBe('DAY_THINNED');
    },
  );

  it.each(['2025-08-31', '2025-09-10', '2025-09-30', '2025-10-01'])(
    'is not %s: that one is kept',
    async (day) => {
      expect(answerOf(await ask('day', { date: day }))).toMatchObject({ date: day, total: released(day) });
    },
  );

  it('leaves the month its total, and the days that are kept', async () => {
    const month = answerOf<AnswerOf<typeof pointsContract.month>>(await ask('month', { month: '2025-09' }));
    expect(month).toMatchObject({ thinned: true, total: toDate('2025-09-30') - toDate('2025-08-31') });
    expect(month.days.map((day) => day.date)).toEqual(['2025-09-10', '2025-09-30']);
    expect(answerOf(await ask('month', { month: '2025-10' }))).toMatchObject({ thinned: false });
  });

  it('leaves the month its statement', async () => {
    const statement = answerOf<StatementView>(await ask('statement', { month: '2025-09' }));
    const total = toDate('2025-09-30') - toDate('2025-08-31');
    expect(statement).toMatchObject({
      ...{ from: '2025-09-01', to: '2025-09-30', complete: true, days: null },
      ...{ total, points: total, lines: [{ kind: 'static', paid: total }] },
      opening: { points: toDate('2025-08-31') },
      closing: { points: toDate('2025-09-30') },
    });
  });

  it('costs no more rounds than any other', async () => {
    const { main } = await import('./index');
    process.env.WX_CONTEXT_KEYS = 'WX_OPENID';
    process.env.WX_OPENID = 'ann';
    for (const [action, data] of [
      ['day', { date: '2025-09-10' }],
      ['month', { month: '2025-09' }],
      ['statement', { month: '2025-09' }],
    ] as const)
      expect(await databaseRounds(() => main({ action, data }))).toMatchObject({ rounds: 2 });
    delete process.env.WX_CONTEXT_KEYS;
  });

  type Page = Pick<PageDoc, '_id' | 'date' | 'attempt' | 'page' | 'planVersion' | 'rows'>;

  const pageOf = (day: string): Page => ({
    _id: `${day}:1:0`,
    ...{ date: day, attempt: 1, page: 0, planVersion: 1 },
    rows: { [number]: encodeRow(rowOf(day)) },
  });
});

const dayNumber = (day: string): number => (Date.parse(day) - Date.parse(firstDate)) / 86_400_000 + 1;
const released = (day: string): number => dayNumber(day) * 100;
/** The sum of 1 to n points. */
const toDate = (day: string): number => (dayNumber(day) * (dayNumber(day) + 1) * 100) / 2;

/** One order that was large enough for all of it. */
function rowOf(day: string) {
  const [today, all] = [released(day), toDate(day)];
  const order = {
    ...{ id: 'shop:1', paidAt: Date.parse('2025-07-31T10:00:00+08:00') },
    ...{ amount: 100_000_000, pool: 300_000_000, granted: 300_000_000 },
    ...{ released: all, todayStatic: today, todayAccelerated: 0 },
  };
  const row = aRow({ orders: [order] });
  const lots = [[202508, all, 0]] as typeof row.toDate.lots;
  return { ...row, toDate: { ...row.toDate, static: all, points: all, lots } };
}
