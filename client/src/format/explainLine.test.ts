import type { LineView } from '../../../cloudfunctions/shared/contract/explanation';
import { displayAmount } from '../../../cloudfunctions/shared/domain/money/amountText';
import { aDayView, anOrderView, aStatic } from '../../../tests/builders/aDayView';
import { explainCap, explainLine, lineName } from './explainLine';

const explained = (
  line: LineView,
  orders = [anOrderView(), anOrderView({ amount: 900_000, todayStatic: 10_800 })],
) => explainLine(line, aDayView({ lines: [line], orders }), displayAmount);

describe('the arithmetic of a part of a day', () => {
  it('says what was taken of how many orders', () => {
    const line = aStatic({ base: 1_200_000, count: 2, paid: 14_400 });
    expect(explained(line)).toBe('1.2% × 2 笔订单金额 12,000.00 = 144.00');
    expect(lineName('static')).toBe('每日释放');
  });

  it('claims no equality where an order released only the rest of its pool', () => {
    const line = aStatic({ base: 1_200_000, count: 2, paid: 11_000 });
    expect(explained(line, [anOrderView(), anOrderView({ amount: 900_000, todayStatic: 7_400 })])).toBe(
      '1.2% × 2 笔订单金额 12,000.00，临近释放完的订单只剩余额，共 110.00',
    );
  });

  it('tells that from orders whose fractions were left off one by one', () => {
    const odd = anOrderView({ amount: 300_099, todayStatic: 3_601 });
    const line = aStatic({ base: 600_198, count: 2, paid: 7_202 });
    expect(explained(line, [odd, odd])).toBe('1.2% × 2 笔订单金额 6,001.98 = 72.02');
    const odder = anOrderView({ amount: 300_080, todayStatic: 3_600 });
    const floored = aStatic({ base: 600_160, count: 2, paid: 7_200 });
    expect(explained(floored, [odder, odder])).toBe('1.2% × 2 笔订单金额 6,001.60，每笔零头不计，共 72.00');
  });

  it('names the generation, and what of it the pools still covered', () => {
    const line: LineView = { kind: 'share2', rate: 3_000, base: 7_200, count: 2, earned: 2_160, paid: 1_000 };
    expect(lineName(line.kind)).toBe('分享二代');
    expect(explained(line)).toBe('30% × 2 位好友当天的每日释放 72.00 = 21.60，积分池余额内释放 10.00');
    expect(explained({ ...line, paid: 0 })).toBe(
      '30% × 2 位好友当天的每日释放 72.00 = 21.60，积分池已放完，没有释放',
    );
  });

  it('shows each step of the differential with the rank below', () => {
    const steps = [
      { below: null, rateDifference: 2_000, base: 10_000 },
      { below: { id: 'bronze', name: '青铜', rate: 1_000 }, rateDifference: 1_000, base: 50_000 },
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
    expect(explained(line)).toBe('级差 20% × 100.00 + 10% × 500.00（下方已有青铜） = 70.00');
  });

  it('says of the cap no more than is so', () => {
    expect(explainCap(aDayView({ capped: 10 }))).toBe('超过了你的积分池余额，这部分没有释放');
    expect(explainCap(aDayView({ orders: [anOrderView()] }))).toBe('积分池里还有余量，当天应得的都已释放');
    expect(explainCap(aDayView({ orders: [] }))).toBe('当天应得的都已释放');
    expect(explainCap(aDayView({ orders: [anOrderView()], frozen: true }))).toBe('这一天账号冻结，没有释放');
  });
});
