import type { Caller } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { FailingDay } from '../../tests/harness/failingDay';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import type { EventDoc } from '../shared/store/events';
import type { ImportDoc } from '../shared/store/imports';
import type { MemberDoc } from '../shared/store/members';

let failing: FailingDay;
beforeAll(async () => {
  failing = await FailingDay.start();
});
afterAll(() => failing.cloud.close());
beforeEach(() => failing.reset());

describe('setting aside', () => {
  it('leaves an event either published or set aside, never both, when the two happen at once', async () => {
    for (const delay of [0, 15, 40, 80, 140]) {
      const day = failing.cloud.local.clock.now();
      const number = `n${delay}`;
      await failing.brand.pay(number, 'ann', '3000');
      const date = new Date(day.getTime() + 32 * 3_600_000).toISOString().slice(0, 10);
      await failing.seal(date);
      const closing = failing.advance();
      await new Promise((resolve) => setTimeout(resolve, delay));
      const reply = await failing.quarantine(`paid:shop:${number}`);
      await closing;
      if (!reply.ok) expect(refusalOf(reply)).toBe('DAY_PUBLISHED');
      await failing.advance();
      const close = await failing.find<DayCloseDoc>('dayCloses', date);
      expect(close).toMatchObject({ phase: 'published', digest: (await failing.expectedDigests())[date] });
      expect((await failing.find('quarantine', `paid:shop:${number}`)) !== null).toBe(reply.ok);
    }
  });

  it('answers the same, and changes nothing, when it comes again, also after the day was published', async () => {
    await failing.spoil('paid:shop:bad', { releasedBefore: 10_000_000 });
    await failing.close('2026-11-02');
    const replies = await Promise.all([
      failing.quarantine('paid:shop:bad'),
      failing.quarantine('paid:shop:bad'),
    ]);
    const first = answerOf(replies[0]!);
    expect(answerOf(replies[1]!)).toEqual(first);
    await failing.publish('2026-11-02');
    const before = await documents(failing.cloud);
    expect(answerOf(await failing.quarantine('paid:shop:bad'))).toEqual(first);
    expect(await documents(failing.cloud)).toEqual(before);
  });

  async function refused(event: string, by?: Caller): Promise<string> {
    const before = await documents(failing.cloud);
    const refusal = refusalOf(await failing.quarantine(event, by));
    expect(await documents(failing.cloud)).toEqual(before);
    return refusal;
  }

  it('is refused for what is no event, or belongs to an import that is not complete', async () => {
    await failing.spoil('paid:shop:bad', { import: 'running' });
    await (await failing.cloud.store<ImportDoc>('imports')).put({
      _id: 'running',
      status: 'writing',
    } as ImportDoc);
    expect(await refused('paid:shop:never')).toBe('EVENT_UNKNOWN');
    expect(await refused('paid:shop:bad')).toBe('EVENT_UNKNOWN');
  });

  it('is refused before the day is closed, and once it is published', async () => {
    expect(await refused('paid:shop:bad')).toBe('DAY_NOT_CLOSING');
    await failing.close('2026-11-02');
    expect(await refused('paid:shop:bad')).toBe('DAY_PUBLISHED');
    await failing.brand.pay('next', 'ann', '3000');
    expect(await refused('paid:shop:next')).toBe('DAY_NOT_CLOSING');
  });

  it('is refused where it is somebody’s leaving: a closed account would go on releasing', async () => {
    const { number } = (await failing.find<MemberDoc>('members', failing.brand.memberId('ann')))!;
    const at = failing.cloud.local.clock.now();
    const leaving = { _id: 'frozen:ann#.closed', kind: 'frozen', at, day: '2026-11-02', late: false, number };
    await (await failing.cloud.store<EventDoc>('events')).insert(leaving as EventDoc);
    await failing.seal('2026-11-02');
    expect(await refused('frozen:ann#.closed')).toBe('MEMBER_HAS_LEFT');
  });

  it('is refused where more rests on the event than one step can take along', async () => {
    const { number } = (await failing.find<MemberDoc>('members', failing.brand.memberId('ann')))!;
    const events = await failing.cloud.store<EventDoc>('events');
    const model = (await events.get('paid:shop:good'))!;
    const many = Array.from({ length: 200 }, (_, at) => ({
      ...model,
      _id: `paid:shop:m${at}`,
      number,
      order: `shop:m${at}`,
    }));
    await events.insertMany(many as EventDoc[]);
    await failing.seal('2026-11-02');
    expect(await refused(`registered:${failing.brand.memberId('ann')}`)).toBe('TOO_MUCH_RESTS_ON_IT');
  });

  it.each(['viewer', 'support', 'finance'] as const)('is refused to an operator who is %s', async (role) => {
    expect(await refused('paid:shop:bad', await failing.cloud.operator(role))).toBe('NOT_ALLOWED');
  });
});
