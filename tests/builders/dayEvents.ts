import type {
  DayEvent,
  PaidOrder,
  RefundedOrder,
  TreeEvent,
} from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import { type Fen, fen } from '../../cloudfunctions/shared/domain/money/amount';
import { compilePlan } from '../../cloudfunctions/shared/domain/plan/compilePlan';
import { grantOf } from '../../cloudfunctions/shared/domain/plan/grant';
import type { SettlementRules } from '../../cloudfunctions/shared/domain/plan/plan';
import { twoLevel } from '../../cloudfunctions/shared/domain/plan/presets';

export const anInstant = Date.parse('2026-11-01T10:00:00+08:00');
const rules = compilePlan(twoLevel);

/** A new member, by running number. */
export const aMember = (number: number, inviterNumber: number | null = null, at = anInstant): TreeEvent => ({
  _id: `registered:${number}`,
  kind: 'registered',
  at: new Date(at),
  number,
  inviterNumber,
});

export const aMove = (
  number: number,
  inviterNumber: number | null,
  words: { kind?: 'bound' | 'moved'; at?: number } = {},
): TreeEvent => {
  const { kind = 'moved', at = anInstant } = words;
  return { _id: `${kind}:${number}:${at}`, kind, at: new Date(at), number, inviterNumber };
};

export const aFreeze = (
  number: number,
  kind: 'frozen' | 'unfrozen' = 'frozen',
  at = anInstant,
): DayEvent => ({
  _id: `${kind}:${number}:${at}`,
  kind,
  at: new Date(at),
  number,
});

interface OrderWords {
  paidAt?: number;
  pool?: number;
  releasedBefore?: number;
  under?: SettlementRules;
}

/** A paid order; its grant is that of the two-level plan. Amounts in yuan. */
export function aPaidOrder(number: number, order: string, yuan: number, words: OrderWords = {}): PaidOrder {
  const amount: Fen = fen(Math.round(yuan * 100));
  const grant = grantOf(words.under ?? rules, amount);
  const paidAt = words.paidAt ?? anInstant;
  return {
    _id: `paid:${order}`,
    kind: 'paid',
    at: new Date(paidAt),
    number,
    order,
    amount,
    pool: words.pool ?? grant.pool,
    paidAt,
    planVersion: 1,
    tier: grant.tier,
    releasedBefore: words.releasedBefore ?? 0,
  };
}

/** A refund of an order; `from` and `to` are what was refunded in all before and with it, in yuan. */
export function aRefund(paid: PaidOrder, to: number, from = 0, at = paid.paidAt + 1): RefundedOrder {
  const { number, order, amount, pool, paidAt, planVersion, tier } = paid;
  return {
    _id: `refunded:${order}:${from}`,
    kind: 'refunded',
    at: new Date(at),
    number,
    ...{ order, amount, pool, paidAt, planVersion, tier },
    refundedBefore: Math.round(from * 100),
    refundedAfter: Math.round(to * 100),
  };
}
