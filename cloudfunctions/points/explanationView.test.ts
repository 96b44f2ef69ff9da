import { anOrder, aRow, aShare, type RowWords } from '../../tests/builders/aRow';
import { greenPointsFull } from '../shared/domain/plan/presets';
import { businessDay } from '../shared/domain/time/businessDay';
import { explanationView } from './explanationView';

const explain = (kind: string, words: RowWords) =>
  explanationView(
    { date: businessDay('2026-11-22'), row: aRow(words), planVersion: 3, plan: greenPointsFull },
    kind,
  );

describe('one line explained', () => {
  it('names the orders behind the daily release, and leaves out those that released nothing of their own', () => {
    const orders = [
      anOrder({ id: 'shop:1' }),
      anOrder({ id: 'shop:2', amount: 900_000, todayStatic: 1_200, released: 2_700_000, pool: 2_700_000 }),
      anOrder({ id: 'shop:3', todayStatic: 0, todayAccelerated: 500 }),
    ];
    expect(explain('static', { orders })?.orders).toEqual([
      { order: 'shop:1', amount: 300_000, paidAt: '2026-11-01T02:00:00.000Z', released: 3_600 },
      { order: 'shop:2', amount: 900_000, paidAt: '2026-11-01T02:00:00.000Z', released: 1_200 },
    ]);
  });

  it('gathers what was earned and not paid, line by line', () => {
    const share = [aShare({ paid: 1_000 }), aShare({ generation: 2, rate: 3_000, earned: 1_080, paid: 0 })];
    const explained = explain('capped', { orders: [anOrder()], share, capped: 1_880 });
    expect(explained?.line).toEqual({
      kind: 'capped',
      capped: 1_880,
      lines: [
        { kind: 'share1', earned: 1_800, paid: 1_000 },
        { kind: 'share2', earned: 1_080, paid: 0 },
      ],
    });
  });

  it('is nothing where the day has no such line, but always for what was capped', () => {
    expect(explain('share1', { orders: [anOrder()] })).toBeNull();
    expect(explain('share12', { share: [aShare()] })).toBeNull();
    expect(explain('static', {})).toBeNull();
    expect(explain('capped', {})?.line).toEqual({ kind: 'capped', capped: 0, lines: [] });
  });
});
