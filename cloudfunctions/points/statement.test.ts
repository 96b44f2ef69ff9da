import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, refusalOf } from '../../tests/harness/people';
import { SmallBrand } from '../../tests/harness/smallBrand';
import type { DayView } from '../shared/contract/points';
import type { StatementView } from '../shared/contract/statement';
import { greenPointsFull } from '../shared/domain/plan/presets';

/*
 * Ann invited Bob, Bob invited Cid; a fifth of every release is cash. They pay on November 10, 11 and 12, Ann again on the
 * 28th; Cid gets a part back on the 20th, and Ann all of her second order on December 2. Dan registers on December 3.
 */
describe('the statement of a month', () => {
  let cloud: Cloud;
  let brand: SmallBrand;

  beforeAll(async () => {
    cloud = await startCloud({
      functions: ['account', 'orders', 'dayClose', 'points'],
      clockStart: new Date('2026-11-10T09:00:00+08:00'),
    });
    brand = await SmallBrand.open(cloud, { ...greenPointsFull, cashShare: '0.2' });
    await brand.register('ann', '13800000001');
    await brand.register('bob', '13800000002', 'ann');
    await brand.register('cid', '13800000003', 'bob');
    await brand.pay('1', 'ann', '3000.00');
    await on('2026-11-11', () => brand.pay('2', 'bob', '9000.33'));
    await on('2026-11-12', () => brand.pay('3', 'cid', '61000.10'));
    await on('2026-11-20', () => brand.refund('3', '10000.00'));
    await on('2026-11-28', () => brand.pay('4', 'ann', '27000.00'));
    await on('2026-12-02', () => brand.refund('4', '27000.00'));
    await on('2026-12-03', () => brand.register('dan', '13800000004'));
    await brand.closeUntil('2026-12-06');
  }, 120_000);
  afterAll(() => cloud.close());

  it.each(['ann', 'bob', 'cid'])('is the sum of its days for %s, kind by kind, to the cent', async (name) => {
    for (const month of ['2026-11', '2026-12']) {
      const statement = await statementOf(name, month);
      const days = await Promise.all(statement.days!.map(({ date }) => dayOf(name, date)));
      expect(statement.days).toEqual(
        days.map((day) => ({ date: day.date, total: day.total, static: staticOf(day) })),
      );
      expect(statement).toMatchObject({
        lines: sumsByKind(days),
        total: sum(days, ({ total }) => total),
        points: sum(days, ({ points }) => points),
        cash: sum(days, ({ cash }) => cash),
        capped: sum(days, ({ capped }) => capped),
      });
    }
  });

  it('goes on where the one before ended', async () => {
    const [november, december] = [await statementOf('ann', '2026-11'), await statementOf('ann', '2026-12')];
    expect(november).toMatchObject({ from: '2026-11-11', to: '2026-11-30', complete: true });
    expect(november.opening).toEqual({ points: 0, cash: 0 });
    expect(december).toMatchObject({ from: '2026-12-01', to: '2026-12-06', complete: false });
    expect(december.opening).toEqual(november.closing);
    expect(december.pools.opening).toBe(november.pools.closing);
    const { points, cash } = december.closing;
    expect([points, cash]).toEqual([november.points + december.points, november.cash + december.cash]);
  });

  it('tells what a refund took out of the pools, and what it claws back', async () => {
    const { pools, clawed } = await statementOf('ann', '2026-12');
    // The second order had released some of its 94 500 points; what it had not is void, and the rest is clawed back.
    expect(pools.voided + clawed).toBe(9_450_000);
    expect(clawed).toBeGreaterThan(0);
    expect(pools.opening + pools.granted - pools.released - pools.voided).toBe(pools.closing);
  });

  it('begins for a new member with the first day that knows it', async () => {
    const statement = await statementOf('dan', '2026-12');
    expect(statement).toMatchObject({ total: 0, lines: [], opening: { points: 0, cash: 0 } });
    expect(statement.days?.map(({ date }) => date)).toEqual(['2026-12-04', '2026-12-05', '2026-12-06']);
  });

  it('is the same for the operators who may look', async () => {
    const finance = await cloud.operator('finance');
    const data = { member: brand.memberId('bob'), month: '2026-11' };
    expect(answerOf(await finance.call('points', 'memberStatement', data))).toEqual(
      await statementOf('bob', '2026-11'),
    );
    const viewer = await cloud.operator('viewer');
    expect(refusalOf(await viewer.call('points', 'memberStatement', data))).toBe('NOT_ALLOWED');
    expect(refusalOf(await finance.call('points', 'memberStatement', { ...data, member: 'x' }))).toBe(
      'MEMBER_UNKNOWN',
    );
  });

  it.each([
    ['a month to come', 'ann', '2027-01', 'MONTH_NOT_PUBLISHED'],
    ['a month before the first day', 'ann', '2026-10', 'MONTH_NOT_PUBLISHED'],
    ['a month before the member came', 'dan', '2026-11', 'NOT_YET_A_MEMBER'],
    ['a month that is none', 'ann', '2026-00', 'INVALID_INPUT'],
  ])('is refused for %s', async (_, name, month, code) => {
    expect(refusalOf(await cloud.as(name).call('points', 'statement', { month }))).toBe(code);
  });

  /** Goes to the morning of a day, which closes the days before, and lets something happen. */
  async function on(date: string, act: () => Promise<void>): Promise<void> {
    await brand.closeUntil(date);
    cloud.local.clock.set(new Date(`${date}T10:00:00+08:00`));
    await act();
  }

  const statementOf = async (name: string, month: string): Promise<StatementView> =>
    answerOf(await cloud.as(name).call('points', 'statement', { month }));
  const dayOf = async (name: string, date: string): Promise<DayView> =>
    answerOf(await cloud.as(name).call('points', 'day', { date }));
});

const staticOf = ({ lines }: DayView): number => lines.find(({ kind }) => kind === 'static')?.paid ?? 0;

function sumsByKind(days: readonly DayView[]): StatementView['lines'] {
  const kinds = ['static', 'share1', 'share2', 'team', 'peer'] as const;
  return kinds
    .map((kind) => ({
      kind,
      paid: sum(
        days.flatMap(({ lines }) => lines.filter((line) => line.kind === kind)),
        ({ paid }) => paid,
      ),
    }))
    .filter(({ paid }) => paid > 0);
}

const sum = <T>(list: readonly T[], amount: (item: T) => number): number =>
  list.reduce((total, item) => total + amount(item), 0);
