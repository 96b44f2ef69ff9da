import fc from 'fast-check';
import { type Fen, fen } from '../money/amount';
import { decideRefund, type Refund, type RefundedOrder } from './decideRefund';

const paidAt = Date.parse('2026-11-01T10:00:00+08:00');
const now = paidAt + 86_400_000;
const order: RefundedOrder = { amount: fen(300_000), paidAt, refunded: fen(0), refunds: [] };
const refund: Refund = { refund: 'R1', amount: fen(100_000), at: paidAt + 1000 };

describe('a refund', () => {
  it('adds to what was refunded before', () => {
    expect(decideRefund(refund, order, now)).toEqual({ kind: 'accept', before: 0, after: 100_000 });
    const once = { ...order, refunded: fen(200_000) };
    expect(decideRefund(refund, once, now)).toEqual({ kind: 'accept', before: 200_000, after: 300_000 });
  });

  it('of an order that does not exist is refused', () => {
    expect(decideRefund(refund, null, now)).toMatchObject({ refusal: 'ORDER_UNKNOWN', field: 'number' });
  });

  it('that comes again is the same refund; with other content it is refused, naming the field', () => {
    const after = { ...order, refunded: refund.amount, refunds: [refund] };
    expect(decideRefund(refund, after, now)).toEqual({ kind: 'repeated' });
    expect(decideRefund({ ...refund, amount: fen(1) }, after, now)).toMatchObject({
      refusal: 'REFUND_DIFFERS',
      field: 'amount',
    });
    expect(decideRefund({ ...refund, at: refund.at + 1 }, after, now)).toMatchObject({
      refusal: 'REFUND_DIFFERS',
      field: 'refundedAt',
    });
  });

  it('may be five minutes ahead of our clock and no more', () => {
    expect(decideRefund(refund, order, refund.at - 300_000)).toMatchObject({ kind: 'accept' });
    expect(decideRefund(refund, order, refund.at - 300_001)).toMatchObject({ refusal: 'REFUNDED_IN_FUTURE' });
  });

  it('is not before the payment', () => {
    expect(decideRefund({ ...refund, at: paidAt }, order, now)).toMatchObject({ kind: 'accept' });
    expect(decideRefund({ ...refund, at: paidAt - 1 }, order, now)).toMatchObject({
      refusal: 'REFUNDED_BEFORE_PAID',
    });
  });

  it('is at most what is left of the payment', () => {
    const nearly = { ...order, refunded: fen(200_001) };
    expect(decideRefund(refund, nearly, now)).toMatchObject({ refusal: 'REFUND_TOO_LARGE', field: 'amount' });
  });

  it('never lets the sum exceed the payment, whatever comes in whatever order', () => {
    const anyRefund = fc.record({
      refund: fc.stringMatching(/^R[0-9]$/),
      amount: fc.integer({ min: 1, max: 150_000 }),
    });
    fc.assert(
      fc.property(fc.array(anyRefund, { maxLength: 20 }), (asked) => {
        const refunds: Refund[] = [];
        for (const { refund: number, amount } of asked) {
          const next: Refund = { refund: number, amount: fen(amount), at: paidAt };
          const refunded = refunds.reduce((sum, { amount: one }) => sum + one, 0) as Fen;
          const decision = decideRefund(next, { ...order, refunded, refunds }, now);
          if (decision.kind === 'accept') refunds.push(next);
        }
        expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(order.amount);
        expect(new Set(refunds.map(({ refund: number }) => number)).size).toBe(refunds.length);
      }),
    );
  });
});
