import { parseRate } from '../money/rate';
import { compareMembers } from './compareMembers';
import type { SimulatedMonth } from './months';
import { weighCost } from './weighCost';

const aMonth = (words: Partial<SimulatedMonth>): SimulatedMonth => ({
  ...{ month: '2026-11', isPast: true, turnover: 0, refunded: 0, granted: 0, broughtIn: 0, voided: 0 },
  ...{ released: 0, cash: 0, capped: 0, clawed: 0, liability: 0, dried: 0 },
  ...words,
});
const margin = parseRate('0.4', 'margin');

describe('cost against a margin', () => {
  it('is what was released, against the margin on what was paid and not sent back', () => {
    const months = [
      aMonth({ turnover: 100_000, refunded: 10_000, released: 30_000 }),
      aMonth({ month: '2026-12', refunded: 101, released: 1 }),
    ];
    expect(weighCost(months, margin)).toEqual({
      months: [
        { month: '2026-11', earned: 36_000, cost: 30_000 },
        { month: '2026-12', earned: -40, cost: 1 },
      ],
      earned: 35_959,
      cost: 30_001,
      breakEven: parseRate('0.3338', 'margin'),
    });
  });

  it('is less what refunds clawed back', () => {
    const months = [aMonth({ turnover: 10_000, released: 500 }), aMonth({ refunded: 5_000, clawed: 300 })];
    expect(weighCost(months, margin)).toMatchObject({ cost: 200, earned: 2_000, breakEven: 400 });
    expect(weighCost([aMonth({ turnover: 1, clawed: 5 })], margin).breakEven).toBe(0);
  });

  it('breaks even at the lowest margin that covers it', () => {
    const found = (released: number) => weighCost([aMonth({ turnover: 10_000, released })], margin).breakEven;
    expect([0, 1, 2500, 25_000].map(found)).toEqual([0, 1, 2500, 25_000]);
    const huge = aMonth({ turnover: 3 * 10 ** 15, released: 10 ** 15 });
    expect(weighCost([huge], margin).breakEven).toBe(3334);
  });

  it('breaks even at no margin where nothing was paid', () => {
    expect(weighCost([aMonth({ released: 5 })], margin).breakEven).toBeNull();
  });
});

describe('winners and losers', () => {
  it('are counted and summed, the ten largest of each listed, of equal ones the lower number', () => {
    const isMember = new Uint8Array(30).fill(1);
    isMember[29] = 0;
    const before = new Float64Array(30).fill(100);
    const after = before.map((amount, member) => (member < 12 ? amount + 5 : member < 14 ? member : amount));
    const changes = compareMembers(isMember, before, after);
    expect(changes).toMatchObject({
      winners: { members: 12, amount: 60 },
      losers: { members: 2, amount: 88 + 87 },
      unchanged: 15,
      losses: [
        { member: 12, before: 100, after: 12 },
        { member: 13, before: 100, after: 13 },
      ],
    });
    expect(changes.gains.map(({ member }) => member)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
