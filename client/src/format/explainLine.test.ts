import type { LineView } from '../../../cloudfunctions/shared/contract/points';
import { explainLine } from './explainLine';

const rankName = (id: string) => (id === 'bronze' ? '青铜' : id);
const explained = (line: LineView) => explainLine(line, rankName);

describe('the arithmetic of a part of a day', () => {
  it('says what was taken of how many orders', () => {
    const line: LineView = {
      kind: 'static',
      rate: 120,
      base: 1_200_000,
      count: 2,
      earned: 14_400,
      paid: 14_400,
    };
    expect(explained(line)).toEqual({ name: '每日释放', sum: '1.2% × 2 笔订单金额 12,000.00 = 144.00' });
  });

  it('claims no equality where an order released only the rest of its pool', () => {
    const line: LineView = {
      kind: 'static',
      rate: 120,
      base: 1_200_000,
      count: 2,
      earned: 11_000,
      paid: 11_000,
    };
    expect(explained(line).sum).toBe('1.2% × 2 笔订单金额 12,000.00，临近释放完的订单只剩余额，共 110.00');
  });

  it('names the generation, and what of it the pools still covered', () => {
    const line: LineView = { kind: 'share2', rate: 3_000, base: 7_200, count: 2, earned: 2_160, paid: 1_000 };
    expect(explained(line)).toEqual({
      name: '分享二代',
      sum: '30% × 2 位好友当天的每日释放 72.00 = 21.60，积分池余额内释放 10.00',
    });
  });

  it('shows each step of the differential with the rank below', () => {
    const steps = [
      { belowRank: null, rateDifference: 2_000, base: 10_000 },
      { belowRank: 'bronze', rateDifference: 1_000, base: 50_000 },
    ];
    const line: LineView = {
      kind: 'team',
      rate: null,
      base: 60_000,
      count: null,
      earned: 7_000,
      paid: 7_000,
      steps,
    };
    expect(explained(line).sum).toBe('级差 20% × 100.00 + 10% × 500.00（下方已有青铜） = 70.00');
  });
});
