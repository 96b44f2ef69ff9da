import { type Caller, type Cloud, startCloud, testEnvironment } from '../../tests/harness/cloud';
import { databaseRounds } from '../../tests/harness/databaseRounds';
import { answerOf, refusalOf } from '../../tests/harness/people';
import { SmallBrand } from '../../tests/harness/smallBrand';
import type { GroupView, OverviewView, RankingView } from '../shared/contract/group';
import type { Reply } from '../shared/contract/reply';
import { greenPointsFull } from '../shared/domain/plan/presets';
import type { EventDoc } from '../shared/store/events';
import type { GroupDayDoc } from '../shared/store/groupDays';
import type { MemberDoc } from '../shared/store/members';

/*
 * Mia leads a group: she invited Ann and Bob, Ann invited Cid, Cid invited Dee, Dee invited Eli. Fay invited Gus and hangs
 * on nobody until she binds to Bob; Hal hangs on Bob until he is moved to Zed, who is none of the group, and Ida moves from
 * Zed to Ann. Orders and refunds fall into October and November.
 */
describe('the group of a manager over two months', () => {
  let cloud: Cloud;
  let brand: SmallBrand;
  let admin: Caller;

  beforeAll(async () => {
    cloud = await startCloud({
      functions: ['account', 'orders', 'dayClose', 'operator', 'referral', 'group'],
      clockStart: new Date('2026-10-03T09:00:00+08:00'),
    });
    brand = await SmallBrand.open(cloud, greenPointsFull);
    admin = await cloud.operator('admin');
    const people: [name: string, inviter?: string][] = [
      ...[['mia'], ['ann', 'mia'], ['bob', 'mia'], ['cid', 'ann'], ['dee', 'cid'], ['eli', 'dee']],
      ...[['fay'], ['gus', 'fay'], ['zed'], ['hal', 'bob'], ['ida', 'zed'], ['jon', 'ida']],
    ] as [string, string?][];
    for (const [index, [name, inviter]] of people.entries())
      await brand.register(name, String(13_800_000_001 + index), inviter);
    await setRole('mia');
  });
  afterAll(() => cloud.close());

  const setRole = async (name: string, role = 'manager') =>
    answerOf(
      await admin.call('operator', 'setRole', {
        member: brand.memberId(name),
        role,
        reason: 'leads a group',
        request: `${name}-${role}`,
      }),
    );
  const move = async (name: string, inviter: string, from: string) =>
    answerOf(
      await admin.call('operator', 'move', {
        member: brand.memberId(name),
        inviter: brand.memberId(inviter),
        from,
        reason: 'as agreed',
        request: `${name}-${from}`,
      }),
    );
  const overview = async (name = 'mia') =>
    answerOf<OverviewView>(await cloud.as(name).call('group', 'overview'));
  const group = async (name = 'mia') => (await overview(name)).group as GroupView;
  const at = (time: string) => cloud.local.clock.set(new Date(`${time}:00+08:00`));
  const closeTo = async (from: string, to: string) => {
    for (let day = new Date(`${from}T00:00:00Z`); day <= new Date(`${to}T00:00:00Z`); ) {
      await brand.closeUntil(day.toISOString().slice(0, 10));
      day = new Date(day.getTime() + 86_400_000);
    }
  };

  /** The group by the events alone: who hung where on a day, and what each day brought. */
  async function byEvents(top: string, date: string) {
    const events = await (await cloud.store<EventDoc>('events')).find({}, { limit: 1000 });
    const members = await (await cloud.store<MemberDoc>('members')).find({}, { limit: 1000 });
    const numberOf = new Map(members.map(({ _id, number }) => [_id, number]));
    const inDay = events.filter(({ day }) => day <= date).sort((a, b) => (a.day < b.day ? -1 : 1));
    const inviters = new Map<number, number | null>();
    for (const event of inDay.filter(({ kind }) => ['registered', 'bound', 'moved'].includes(kind)))
      inviters.set(event.number, (event as { inviterNumber: number | null }).inviterNumber);
    const manager = numberOf.get(brand.memberId(top))!;
    const generationOf = (number: number): number => {
      let [generation, above] = [1, inviters.get(number) ?? null];
      for (; above !== null && above !== manager; generation++) above = inviters.get(above) ?? null;
      return above === null ? 0 : generation;
    };
    const volume = (generation: (of: number) => boolean, from: string, to: string) =>
      inDay
        .filter(({ day, number }) => day >= from && day <= to && generation(generationOf(number)))
        .reduce((sum, event) => sum + volumeOf(event), 0);
    return { volume };
  }
  const volumeOf = (event: EventDoc): number => {
    if (event.kind === 'paid') return event.amount;
    return event.kind === 'refunded' ? event.refundedBefore - event.refundedAfter : 0;
  };

  it('is unknown before the first close', async () => {
    expect(await overview()).toMatchObject({
      publishedDate: null,
      group: null,
      ranking: { invitees: [], next: null },
    });
  });

  it('tells a month alone where there was nothing before, from its first day', async () => {
    await brand.pay('1', 'ann', '3000.00');
    await brand.pay('2', 'gus', '9000.00');
    await brand.pay('3', 'hal', '3000.00');
    await brand.pay('4', 'jon', '9000.00');
    await closeTo('2026-10-04', '2026-10-05');
    expect(await group()).toMatchObject({
      month: { from: '2026-10-01', to: '2026-10-05', cumulated: [0, 0, 0, 600_000, 600_000] },
      lastMonth: { from: '2026-09-01', to: '2026-09-05', cumulated: [0, 0, 0, 0, 0] },
      volume: 600_000,
      difference: 600_000,
      ratio: null,
      members: 6,
      active: 2,
      newInvitees: 6,
      newFirstOrders: 2,
      first: { members: 2, active: 1, volume: 300_000 },
      second: { members: 2, active: 1, volume: 300_000 },
      deeper: { members: 2, volume: 0 },
    });
  });

  it('agrees with every event to the cent, through refunds, moves and a late binding', async () => {
    at('2026-10-05T12:00');
    await brand.pay('5', 'dee', '60000.00');
    await closeTo('2026-10-06', '2026-10-20');
    await brand.refund('1', '1000.00');
    await brand.pay('6', 'hal', '30000.00');
    const code = await inviteCode('bob');
    answerOf(await cloud.as('fay').call('referral', 'bind', { inviteCode: code }));
    await closeTo('2026-10-21', '2026-11-04');
    at('2026-11-04T10:00');
    await move('hal', 'zed', '2026-11-10');
    await move('ida', 'ann', '2026-11-12');
    await brand.pay('7', 'bob', '9000.00');
    await brand.register('kim', '13800000099', 'cid');
    // A move that is decided and not yet in force changes nothing.
    await closeTo('2026-11-05', '2026-11-08');
    await agrees('2026-11-08', '2026-10-08', 'hal');
    at('2026-11-08T10:00');
    await brand.pay('8', 'jon', '3000.00');
    await brand.pay('9', 'kim', '3000.00');
    await brand.refund('5', '57000.00');
    await closeTo('2026-11-09', '2026-11-14');
    at('2026-11-14T10:00');
    await brand.register('oz', '13800000098');
    // Who left goes on to somebody else, and an invitee of who bound late leaves: both belonged to the group a month ago.
    await move('hal', 'oz', '2026-11-16');
    await move('gus', 'zed', '2026-11-17');
    await closeTo('2026-11-15', '2026-11-22');
    await agrees('2026-11-22', '2026-10-22', 'jon');
  });

  async function inviteCode(name: string): Promise<string> {
    return (await (await cloud.store<MemberDoc>('members')).get(brand.memberId(name)))!.inviteCode;
  }

  /** @param among somebody who belongs to the group on that day */
  async function agrees(date: string, lastDate: string, among: string): Promise<void> {
    const view = await group();
    const { volume } = await byEvents('mia', date);
    const anybody = (generation: number) => generation > 0;
    const daily = ({ from, cumulated }: NonNullable<GroupView['lastMonth']>) =>
      cumulated.map((_, index) => {
        const day = new Date(Date.parse(`${from}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10);
        return volume(anybody, from, day);
      });
    const month = `${date.slice(0, 7)}-01`;
    expect(view.volume).toBe(volume(anybody, month, date));
    expect(view.first.volume).toBe(volume((one) => one === 1, month, date));
    expect(view.second.volume).toBe(volume((one) => one === 2, month, date));
    expect(view.deeper.volume).toBe(volume((one) => one > 2, month, date));
    expect(view.month.cumulated).toEqual(daily(view.month));
    expect(view.lastMonth?.cumulated).toEqual(daily(view.lastMonth!));
    expect(view.lastMonth?.to).toBe(lastDate);
    expect(view.difference).toBe(view.volume - view.lastMonth!.cumulated.at(-1)!);
    expect(view.members).toBe(view.first.members + view.second.members + view.deeper.members);
    expect(among).toMatch(/./);
  }

  it('ranks those directly invited with their own teams, names masked, and says where it goes on', async () => {
    answerOf(await cloud.as('ann').call('account', 'rename', { name: '安小满' }));
    const { ranking } = await overview();
    expect(ranking.next).toBeNull();
    expect(ranking.invitees).toEqual([
      expect.objectContaining({ place: 1, volume: 900_000, team: 1, nameMasked: null }),
      expect.objectContaining({ place: 2, volume: 600_000 - 5_700_000, team: 6, nameMasked: '安*满' }),
    ]);
    const second = answerOf<RankingView>(await cloud.as('mia').call('group', 'ranking', { after: 1 }));
    expect(second.invitees).toEqual(ranking.invitees.slice(1));
  });

  it('keeps one small document, and asks the database four times once the day is added up', async () => {
    const days = await (await cloud.store<GroupDayDoc>('groupDays')).find({}, { limit: 10 });
    expect(days.map(({ _id, date }) => [_id, date])).toEqual([[brand.memberId('mia'), '2026-11-22']]);
    expect(JSON.stringify(days[0]).length).toBeLessThan(2_000);
    at('2026-11-22T09:00');
    const { main } = await import('./index');
    Object.assign(process.env, testEnvironment, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'mia' });
    const here = async () => answerOf<OverviewView>((await main({ action: 'overview' })) as Reply);
    await here();
    const { calls, rounds } = await databaseRounds(here);
    delete process.env.WX_CONTEXT_KEYS;
    expect(calls).toBeLessThanOrEqual(4);
    expect(rounds).toBe(3);
  });

  it('is refused to everybody who is no manager, and again after the role was taken away', async () => {
    for (const action of ['overview', 'ranking'])
      expect(
        refusalOf(await cloud.as('ann').call('group', action, action === 'ranking' ? { after: 0 } : {})),
      ).toBe('NOT_A_MANAGER');
    expect(refusalOf(await cloud.as('stranger').call('group', 'overview'))).toBe('NOT_A_MEMBER');
    await setRole('mia', 'member');
    expect(refusalOf(await cloud.as('mia').call('group', 'overview'))).toBe('NOT_A_MANAGER');
  });
});
