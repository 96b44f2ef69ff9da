import type { LineView } from '../../../cloudfunctions/shared/contract/explanation';
import { displayAmount } from '../../../cloudfunctions/shared/domain/money/amountText';
import { aDayView, anOrderView, aStatic } from '../../../tests/builders/aDayView';
import { explainSentence } from './explainSentence';

const said = (line: LineView, orders = [anOrderView()]) =>
  explainSentence(line.kind, aDayView({ lines: [line], orders }), displayAmount);

const aShare = (words: Partial<LineView> = {}): LineView => ({
  kind: 'share1',
  rate: 5_000,
  base: 10_800,
  count: 3,
  earned: 5_400,
  paid: 5_400,
  ...words,
});
const silver = { id: 'silver', name: '白银', rate: 2_000 };
const bronze = { id: 'bronze', name: '青铜', rate: 1_000 };

describe('the sentence behind an amount', () => {
  it('tells the daily release of one order, and of several', () => {
    expect(said(aStatic({ base: 300_000, count: 1, paid: 3_600 }))).toBe(
      '这一天有 1 笔 3,000.00 元的订单在释放，每天释放订单金额的 1.2%，共 36.00。',
    );
    const two = [anOrderView(), anOrderView({ amount: 900_000, todayStatic: 10_800 })];
    expect(said(aStatic({ base: 1_200_000, count: 2, paid: 14_400 }), two)).toBe(
      '这一天有 2 笔订单在释放，金额合计 12,000.00 元，每天释放订单金额的 1.2%，共 144.00。',
    );
  });

  it('tells an order on its last day, and fractions that are left off', () => {
    expect(
      said(aStatic({ base: 300_000, count: 1, paid: 1_200 }), [anOrderView({ todayStatic: 1_200 })]),
    ).toBe(
      '这一天有 1 笔 3,000.00 元的订单在释放，每天释放订单金额的 1.2%；其中 1 笔的积分池只剩最后的余额，所以共 12.00。',
    );
    const odd = anOrderView({ amount: 300_080 });
    expect(said(aStatic({ base: 600_160, count: 2, paid: 7_200 }), [odd, odd])).toBe(
      '这一天有 2 笔订单在释放，金额合计 6,001.60 元，每天释放订单金额的 1.2%，每笔不足 0.01 的零头不计，共 72.00。',
    );
  });

  it.each([
    ['share1', '你直接邀请的好友'],
    ['share2', '好友邀请的好友'],
    ['share3', '第 3 代好友'],
  ] as const)('tells whose release %s counts', (kind, whose) => {
    expect(said(aShare({ kind }))).toBe(
      `${whose}中，有 3 位这一天有每日释放，合计 108.00。按其中的 50% 加速释放你自己的积分，应得 54.00。` +
        '你的积分池余额足够，全部释放。',
    );
  });

  it('tells what the pools still held, and when they held nothing', () => {
    expect(said(aShare({ paid: 2_000 }))).toContain(
      '轮到这一项时，你的积分池只剩 20.00，所以释放 20.00，其余 34.00 封顶未发。',
    );
    expect(said(aShare({ paid: 0 }))).toContain('轮到这一项时，你的积分池已经放完，所以这 54.00 封顶未发。');
  });

  it('tells the differential step by step, with both rates', () => {
    const steps = [
      { below: null, rateDifference: 2_000, base: 10_000 },
      { below: bronze, rateDifference: 1_000, base: 50_000 },
    ];
    const figures = { rate: null, base: 60_000, count: null, earned: 7_000, paid: 7_000 };
    expect(said({ kind: 'team', ...figures, rank: silver, steps })).toBe(
      '这一天你的团队级别是白银，比例 20%。团队的每日释放中，下方没有级别的 100.00 按 20% 计；' +
        '下方最高已有青铜的 500.00 按级差 10%（20% − 10%）计，合计应得 70.00。你的积分池余额足够，全部释放。',
    );
  });

  it('tells the peer bonus', () => {
    const figures = { rate: 300, base: 72_000, count: null, earned: 2_160, paid: 2_160 };
    expect(said({ kind: 'peer', ...figures, rank: bronze })).toBe(
      '有 720.00 的每日释放，先经过与你同为青铜的伙伴，再到你。平级奖按其中的 3% 计，应得 21.60。' +
        '你的积分池余额足够，全部释放。',
    );
  });

  it('tells what was capped, or that nothing was', () => {
    const lines = [aShare({ paid: 2_000 }), aShare({ kind: 'share2', earned: 1_000, paid: 0 })];
    const sentence = (words: object) => explainSentence('capped', aDayView(words), displayAmount);
    expect(sentence({ lines, capped: 4_400 })).toContain(
      '这一天加速应得 64.00，积分池余额内释放 20.00，超出的 44.00 没有释放，以后也不补发。',
    );
    expect(sentence({ lines: [aShare()] })).toContain('这一天应得的都已释放，没有超出的部分。');
  });

  it('covers every amount where the reader covered theirs', () => {
    const covered = explainSentence('share1', aDayView({ lines: [aShare({ paid: 2_000 })] }), () => '••••');
    expect(covered).not.toMatch(/\d{2,}\.\d{2}/);
  });
});
