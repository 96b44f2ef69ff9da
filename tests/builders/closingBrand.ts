import { digestOfRows } from '../../cloudfunctions/dayClose/digest';
import { closeDay } from '../../cloudfunctions/shared/domain/dayClose/closeDay';
import type { DayEvent } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import { MemberRows } from '../../cloudfunctions/shared/domain/dayClose/memberRows';
import { compilePlan } from '../../cloudfunctions/shared/domain/plan/compilePlan';
import type { Plan } from '../../cloudfunctions/shared/domain/plan/plan';
import { greenPointsFull } from '../../cloudfunctions/shared/domain/plan/presets';
import { seededRandom } from '../../cloudfunctions/shared/domain/simulation/seededRandom';
import { businessDay } from '../../cloudfunctions/shared/domain/time/businessDay';
import type { EventDoc } from '../../cloudfunctions/shared/store/events';
import type { PlanDoc } from '../../cloudfunctions/shared/store/plans';
import { aFreeze, aMember, anInstant, aPaidOrder, aRefund } from './dayEvents';

export type EventsByDay = Record<string, DayEvent[]>;

/** As the functions accept them: each with the day that it counts from. */
export const asAccepted = (days: EventsByDay): EventDoc[] =>
  Object.entries(days).flatMap(([day, events]) =>
    events.map((event) => {
      const member = event.kind === 'registered' ? { member: memberId(event.number) } : {};
      return { ...event, ...member, day, late: false } as EventDoc;
    }),
  );

export const memberId = (number: number): string => `M${String(number).padStart(6, '0')}`;

export const aPlanVersion = (words: Partial<PlanDoc> & { plan?: Plan } = {}): PlanDoc => ({
  _id: '000001',
  version: 1,
  effectiveFrom: '2026-01-01',
  publishedAt: new Date(anInstant),
  publishedBy: 'wx:operator-admin',
  plan: greenPointsFull,
  findings: [],
  acknowledgement: null,
  ...words,
});

/** A brand of so many members over three days, from 2026-11-02: orders, refunds and freezes; the same each time. */
export function aBrand(members: number): EventsByDay {
  const random = seededRandom(members);
  const registered = Array.from({ length: members }, (_, number) =>
    aMember(number, number === 0 ? null : random.below(number)),
  );
  const orders = registered.map(({ number }) =>
    aPaidOrder(number, `shop:${number}`, 500 + random.below(60_000)),
  );
  const refunded = orders.filter((_, at) => at % 17 === 3);
  return {
    '2026-11-02': [...registered, ...orders],
    '2026-11-03': refunded.map((order) => aRefund(order, order.amount / 200)),
    '2026-11-04': registered.filter(({ number }) => number % 29 === 5).map(({ number }) => aFreeze(number)),
  };
}

/** What the pure fold makes of these days, one after another: the digest that publishing each has to come to. */
export function digestsOf(days: EventsByDay, plan: Plan = greenPointsFull): Record<string, string> {
  const rules = compilePlan(plan);
  const rows = new MemberRows();
  const digests: Record<string, string> = {};
  for (const [date, events] of Object.entries(days)) {
    closeDay({ date: businessDay(date), rules, rulesOf: () => rules, events, rows });
    digests[date] = digestOfRows(rows);
  }
  return digests;
}
