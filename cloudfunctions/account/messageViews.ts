import type { MessageView } from '../shared/contract/account';
import type { MaskedMember } from '../shared/contract/referral';
import type { Fen, Points } from '../shared/domain/money/amount';
import { compilePlan } from '../shared/domain/plan/compilePlan';
import { poolAfterRefund } from '../shared/domain/plan/grant';
import type { Plan } from '../shared/domain/plan/plan';
import { businessDayOf } from '../shared/domain/time/businessDay';
import { maskedMember } from '../shared/runtime/maskedMember';
import { knownPlans, namedPlan } from '../shared/store/knownPlans';
import type { MessageDoc, RefundMessage } from '../shared/store/messages';
import { people } from '../shared/store/people';

/** Messages as their member reads them: names and pools are looked up now, so that they are never older than what stands. */
export async function messageViews(
  docs: readonly MessageDoc[],
  readUntil: Date | null,
  now: Date,
): Promise<MessageView[]> {
  const [masked, voided] = await Promise.all([maskedPeople(docs), voidedBy(docs, now)]);
  return docs.map((doc) => ({
    at: doc.at.toISOString(),
    unread: readUntil === null || doc.at > readUntil,
    ...factsOf(doc, masked, voided),
  }));
}

type Facts = MessageView extends infer View
  ? View extends MessageView
    ? Omit<View, 'at' | 'unread'>
    : never
  : never;

function factsOf(
  doc: MessageDoc,
  masked: (id: string) => MaskedMember,
  voided: (refund: RefundMessage) => number,
): Facts {
  switch (doc.kind) {
    case 'order':
      return {
        kind: doc.kind,
        number: numberOf(doc.order),
        amount: doc.amount,
        pool: doc.pool,
        ...dayOf(doc),
      };
    case 'refund': {
      const amount = doc.refundedAfter - doc.refundedBefore;
      return { kind: doc.kind, number: numberOf(doc.order), amount, voided: voided(doc), ...dayOf(doc) };
    }
    case 'invitee':
    case 'inviteeOrdered':
      return { kind: doc.kind, ...masked(doc.invitee) };
    case 'frozen':
    case 'unfrozen':
      return { kind: doc.kind, ...dayOf(doc) };
    case 'adjusted':
      return { kind: doc.kind, amount: doc.amount, note: doc.note };
    case 'moved':
      return { kind: doc.kind, inviter: doc.inviter === null ? null : masked(doc.inviter), ...dayOf(doc) };
  }
}

const dayOf = ({ day, late }: { day: string; late: boolean }) => ({ day, late });

/** The order's own number, without the source's name before it. */
const numberOf = (order: string): string => order.slice(order.indexOf(':') + 1);

async function maskedPeople(docs: readonly MessageDoc[]): Promise<(id: string) => MaskedMember> {
  const ids = docs.flatMap((doc) => {
    if (doc.kind === 'invitee' || doc.kind === 'inviteeOrdered') return [doc.invitee];
    return doc.kind === 'moved' && doc.inviter !== null ? [doc.inviter] : [];
  });
  const found = ids.length === 0 ? [] : await people.getMany([...new Set(ids)]);
  const persons = new Map(found.map((person) => [person._id, person]));
  return (id) => maskedMember(persons.get(id));
}

/** By how much each refund made its order's pool smaller, under the plan that the order was paid under (settlement.md 6). */
async function voidedBy(docs: readonly MessageDoc[], now: Date): Promise<(refund: RefundMessage) => number> {
  const refunds = docs.filter((doc): doc is RefundMessage => doc.kind === 'refund');
  if (refunds.length === 0) return () => 0;
  const plans = await knownPlans(now, businessDayOf(now));
  const versions = [...new Set(refunds.map(({ planVersion }) => planVersion))];
  const rules = new Map(
    await Promise.all(
      versions.map(async (version) => {
        const { plan } = await namedPlan(plans, version);
        return [version, compilePlan(plan as Plan)] as const;
      }),
    ),
  );
  return ({ planVersion, amount, pool, refundedBefore, refundedAfter }) => {
    const after = (refunded: number) =>
      poolAfterRefund(rules.get(planVersion)!, amount as Fen, pool as Points, refunded as Fen);
    return after(refundedBefore) - after(refundedAfter);
  };
}
