import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { databaseRounds } from '../../tests/harness/databaseRounds';
import { removeAll } from '../../tests/harness/documents';
import { businessDay, daysFrom } from '../shared/domain/time/businessDay';
import type { Sweep } from '../shared/store/retention';
import type { Published } from '../shared/store/settings';

/** Closed since September 2025; it is November 2026, so that the days before October 2025 are past their time. */
const published: Published = {
  _id: 'published',
  date: '2026-11-22',
  attempt: 2,
  publishedAt: new Date('2026-11-22T00:12:00+08:00'),
  firstDate: '2025-08-30',
  retries: { '2026-11-20': 3, '2026-11-22': 2 },
};
const anHourLater = new Date('2026-11-22T01:12:00+08:00');
const never = () => false;

describe('sweeping', () => {
  let cloud: Cloud;
  let sweep: typeof import('./sweep').sweep;

  beforeAll(async () => {
    cloud = await startCloud({ functions: [] });
    ({ sweep } = await import('./sweep'));
  });
  beforeEach(async () => {
    await removeAll(cloud);
    await come('2026-11-19', '2025-08-29');
  });
  afterAll(() => cloud.close());

  it('removes the attempts that were not published, older and newer ones, and of the published one nothing', async () => {
    await write('2026-11-20', [1, 2, 3, 4], { pages: 2, parts: 1 });
    await write('2026-11-21', [1, 2], { pages: 2 });
    await write('2026-11-22', [1, 2], { pages: 2, parts: 2 });
    expect(await sweep(published, never, anHourLater)).toEqual({ swept: 9 + 2 + 4 });
    expect(await left()).toEqual(['2026-11-20:3 3', '2026-11-21:1 2', '2026-11-22:2 4']);
  });

  it('leaves alone what the next day is being closed with', async () => {
    await write('2026-11-23', [1, 2], { pages: 2, parts: 1 });
    await sweep(published, never, anHourLater);
    expect(await left()).toEqual(['2026-11-23:1 3', '2026-11-23:2 3']);
  });

  it('waits for the newest day until nobody can be writing an old attempt of it any more', async () => {
    await write('2026-11-22', [1, 2], { pages: 1 });
    const soon = new Date(published.publishedAt.getTime() + 60_000);
    expect(await sweep(published, never, soon)).toEqual({ swept: 0 });
    expect(await sweep(published, never, anHourLater)).toEqual({ swept: 1 });
  });

  it('lets the days of old months go, and keeps their last days and those that are named', async () => {
    await keep(['2025-09-10']);
    for (const day of ['2025-08-30', '2025-08-31', '2025-09-01', '2025-09-10', '2025-09-30', '2025-10-01'])
      await write(day, [1], { pages: 2, parts: 1 });
    expect(await sweep(published, never, anHourLater)).toEqual({ swept: 6 });
    expect(await left()).toEqual(['2025-08-31:1 3', '2025-09-10:1 3', '2025-09-30:1 3', '2025-10-01:1 3']);
    await keep([]);
    expect(await sweep(published, never, anHourLater)).toEqual({ swept: 3 });
    expect(await left()).toEqual(['2025-08-31:1 3', '2025-09-30:1 3', '2025-10-01:1 3']);
  });

  it('takes the turn of each day as the months pass', async () => {
    const days = daysFrom(businessDay('2025-09-29'), businessDay('2025-11-02'));
    for (const day of days) await write(day, [1], { pages: 1 });
    await sweep(published, never, anHourLater);
    expect(await left()).toEqual(['2025-09-30', ...days.slice(2)].map((day) => `${day}:1 1`));
    const december = { ...published, date: '2026-12-01', attempt: 1 };
    await sweep(december, never, anHourLater);
    expect(await left()).toEqual(
      ['2025-09-30', '2025-10-31', '2025-11-01', '2025-11-02'].map((day) => `${day}:1 1`),
    );
  });

  it('works in batches that end when the time is over, and goes on where it stood', async () => {
    await come(published.date, '2025-08-31');
    await write('2025-09-01', [1], { pages: 1_200, parts: 700 });
    await write('2025-09-02', [1], { pages: 10 });
    const total = 1_910;
    let swept = 0;
    let calls = 0;
    for (; swept < total; calls++) {
      const one = await sweep(published, overAfter(1), anHourLater);
      expect(one.swept).toBeLessThanOrEqual(500);
      swept += one.swept;
    }
    expect([swept, await left()]).toEqual([total, []]);
    expect(calls).toBeGreaterThanOrEqual(5);
    expect(await sweep(published, () => true, anHourLater)).toEqual({ swept: 0 });
  });

  it('removes pages before their parts, so that whoever finds a page finds all of it', async () => {
    await come(published.date, '2025-08-31');
    await write('2025-09-01', [1], { pages: 3, parts: 3 });
    await sweep(published, overAfter(1), anHourLater);
    expect((await ids('releases')).length).toBe(0);
    expect((await ids('rowParts')).length).toBe(3);
  });

  it('can be done by two at once, and again from the beginning', async () => {
    await write('2026-11-20', [1, 2, 3, 4], { pages: 400, parts: 10 });
    const both = await Promise.all([1, 2].map(() => sweep(published, never, anHourLater)));
    expect(both.reduce((sum, { swept }) => sum + swept, 0)).toBe(3 * 410);
    await (await cloud.store('settings')).remove('sweep');
    const young = { ...published, firstDate: '2026-11-15' };
    expect(await sweep(young, never, anHourLater)).toEqual({ swept: 0 });
    expect(await left()).toEqual(['2026-11-20:3 410']);
  });

  it('costs one call when nothing is to do', async () => {
    await keep(['2025-09-10']);
    await write('2025-09-10', [1], { pages: 2 });
    await sweep(published, never, anHourLater);
    const idle = async () => expect(await sweep(published, never, anHourLater)).toEqual({ swept: 0 });
    expect(await databaseRounds(idle)).toEqual({ calls: 1, rounds: 1 });
  });

  /** Pages, and parts beside them, of these attempts of a day. */
  async function write(
    date: string,
    attempts: number[],
    { pages, parts = 0 }: { pages: number; parts?: number },
  ): Promise<void> {
    const docs = (count: number, suffix: string) =>
      attempts.flatMap((attempt) =>
        Array.from({ length: count }, (_, at) => ({
          _id: `${date}:${attempt}:${at}${suffix}`,
          date,
          attempt,
          page: at,
        })),
      );
    await (await cloud.store<{ _id: string }>('releases')).insertMany(docs(pages, ''));
    if (parts > 0) await (await cloud.store<{ _id: string }>('rowParts')).insertMany(docs(parts, ':0:0'));
  }

  /** As far as this, everything is swept. */
  const come = async (attempts: string, days: string) =>
    (await cloud.store<Sweep>('settings')).put({ _id: 'sweep', attempts, days, passedOver: [] });

  const keep = async (days: string[]) =>
    (await cloud.store<{ _id: string; days: string[] }>('settings')).put({ _id: 'keptDays', days });

  async function ids(name: string): Promise<string[]> {
    const found: string[] = [];
    for await (const page of (await cloud.store(name)).each({}, ['_id']))
      found.push(...page.map(({ _id }) => _id));
    return found;
  }

  /** `DAY:ATTEMPT COUNT` of everything that is left. */
  async function left(): Promise<string[]> {
    const counts = new Map<string, number>();
    for (const id of [...(await ids('releases')), ...(await ids('rowParts'))]) {
      const attempt = id.split(':').slice(0, 2).join(':');
      counts.set(attempt, (counts.get(attempt) ?? 0) + 1);
    }
    return [...counts].map(([attempt, count]) => `${attempt} ${count}`).sort();
  }
});

/** Says that the time is over once it was asked so many times. */
function overAfter(times: number): () => boolean {
  let asked = 0;
  return () => asked++ >= times;
}
