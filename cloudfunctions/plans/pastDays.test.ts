import { aSmallBrand, close, pay, smallBrandStart } from '../../tests/builders/aSmallBrand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { PastDaysView } from '../shared/contract/plans';
import { compilePlan } from '../shared/domain/plan/compilePlan';
import { greenPointsFull } from '../shared/domain/plan/presets';
import { runCourse } from '../shared/domain/simulation/course';
import type { History, HistoryDay } from '../shared/domain/simulation/history';
import { always } from '../shared/domain/simulation/planSchedule';
import { layOut } from '../shared/domain/simulation/timeline';
import { businessDay } from '../shared/domain/time/businessDay';
import type { EventDoc } from '../shared/store/events';
import type { QuarantineDoc } from '../shared/store/quarantine';

let cloud: Cloud;
let finance: Caller;
beforeAll(async () => {
  cloud = await startCloud({ clockStart: smallBrandStart });
  finance = await cloud.operator('finance');
});
afterAll(() => cloud.close());

const part = async (data: object = {}) =>
  answerOf<PastDaysView>(await finance.call('plans', 'pastDays', data));

async function download(): Promise<{ parts: number; history: History }> {
  const days: HistoryDay[] = [];
  let [parts, cursor] = [0, undefined as string | undefined];
  let answer: PastDaysView;
  do {
    answer = await part({ cursor });
    days.push(...answer.days);
    parts += 1;
    cursor = answer.next ?? undefined;
  } while (cursor !== undefined);
  const [from, to] = [businessDay(answer.from ?? ''), businessDay(answer.to ?? '')];
  return { parts, history: { from, to, days } };
}

/** The tests of this file tell one story. */
describe('what published days were settled from', () => {
  it('is nothing before a day is published', async () => {
    expect(await part()).toEqual({ from: null, to: null, days: [], next: null });
  });

  it('is told without names and phones, and settles to what the close published', async () => {
    await aSmallBrand(cloud);
    const { history } = await download();
    expect(history).toMatchObject({ from: '2026-11-21', to: '2026-11-22' });
    expect(history.days).toEqual([
      {
        day: '2026-11-21',
        registered: [
          [0, -1],
          [1, 0],
        ],
        paid: [
          [0, 'shop:1', 300_000, expect.any(Number)],
          [1, 'shop:2', 900_000, expect.any(Number)],
        ],
      },
    ]);
    const course = runCourse(layOut(history, { kind: 'none' }, 0), always(compilePlan(greenPointsFull)));
    const day = { released: 19_800, capped: 0 };
    expect([course.next().value, course.next().value]).toEqual([
      { date: '2026-11-21', ...day },
      { date: '2026-11-22', ...day },
    ]);
  });

  it('leaves out what counts on a day that is not published yet, and what is in quarantine', async () => {
    const bob = answerOf<{ members: { number: number; member: string }[] }>(
      await finance.call('plans', 'pastMembers', { numbers: [1, 77] }),
    ).members;
    expect(bob).toEqual([{ number: 1, member: expect.any(String) }]);
    await pay(cloud, '3', bob[0]!.member, '3000.00');
    expect((await download()).history.days).toHaveLength(1);
    const aside = await cloud.store<QuarantineDoc>('quarantine');
    const event = await (await cloud.store<EventDoc>('events')).get('paid:shop:2');
    await aside.put({
      ...{ _id: event!._id, day: event!.day, kind: 'paid', number: 1, order: 'shop:2', because: event!._id },
      ...{ by: 'test', reason: 'test', at: new Date(), resting: [] },
    });
    await close(cloud, '2026-11-23');
    const { history } = await download();
    expect(history.to).toBe('2026-11-23');
    expect(history.days.flatMap(({ paid = [] }) => paid.map(([, id]) => id))).toEqual(['shop:1', 'shop:3']);
  });

  it('names the pool of an order that brought another than its plan would grant', async () => {
    const events = await cloud.store<EventDoc>('events');
    const order = (await events.get('paid:shop:1')) as Extract<EventDoc, { kind: 'paid' }>;
    await events.insert({ ...order, _id: 'paid:shop:9', order: 'shop:9', pool: 600_000 });
    const { history } = await download();
    const rows = history.days.flatMap(({ paid = [] }) => paid);
    expect(rows.find(([, id]) => id === 'shop:9')).toEqual([
      ...[0, 'shop:9', 300_000, expect.any(Number), 0, 600_000],
    ]);
  });

  it('comes part by part, each event once, and ends on the day it began with', async () => {
    const events = await cloud.store<EventDoc>('events');
    await events.insertMany(Array.from({ length: 11_000 }, (_, index) => registration(index)));
    const { parts, history } = await download();
    expect(parts).toBe(3);
    const numbers = history.days.flatMap(({ registered = [] }) => registered.map(([number]) => number));
    expect(numbers).toHaveLength(11_002);
    expect(new Set(numbers).size).toBe(11_002);
    const ended = await part({ cursor: '2026-11-22 2026-11-20 registered:x' });
    expect(ended.to).toBe('2026-11-22');
    const later = await part({ cursor: '2026-12-31 2026-11-20 registered:x' });
    expect(later.to).toBe('2026-11-23');
  });

  it('is refused to whoever may not see amounts of all members, and to positions that we never gave', async () => {
    for (const role of ['viewer', 'support'] as const) {
      const other = await cloud.operator(role);
      expect(refusalOf(await other.call('plans', 'pastDays'))).toBe('NOT_ALLOWED');
      expect(refusalOf(await other.call('plans', 'pastMembers', { numbers: [1] }))).toBe('NOT_ALLOWED');
    }
    expect(refusalOf(await finance.call('plans', 'pastDays', { cursor: 'x' }))).toBe('INVALID_INPUT');
  });
});

/** Three thousand of them on one day, more than one question to the database answers. */
const registration = (index: number): EventDoc => ({
  _id: `registered:X${String(index).padStart(6, '0')}`,
  kind: 'registered',
  day: `2026-11-${index < 3000 ? '21' : index < 6000 ? '22' : '23'}`,
  at: smallBrandStart,
  late: false,
  number: 100 + index,
  member: `X${index}`,
  inviterNumber: null,
});
