import type { DataOf } from '../shared/contract/action';
import type { MovedView, operatorContract } from '../shared/contract/operator';
import type { BindingInviter } from '../shared/domain/referral/decideBinding';
import { decideMove, type MoveRefusal } from '../shared/domain/referral/decideMove';
import { businessDay, businessDayOf } from '../shared/domain/time/businessDay';
import { justAfter, latest } from '../shared/domain/time/latest';
import { actOnce, type Done } from '../shared/runtime/actOnce';
import { type Refused, refuse } from '../shared/runtime/result';
import type { Context, Handler } from '../shared/runtime/serve';
import { dayOfEvent } from '../shared/store/acceptEvent';
import { bindings } from '../shared/store/invitations';
import { linesAbove } from '../shared/store/linesAbove';
import { standingOf } from '../shared/store/members';
import { memberWithin } from '../shared/store/memberWithin';
import type { Transaction } from '../shared/store/transaction';
import { type Move, writeMove } from '../shared/store/writeMove';

type Data = DataOf<typeof operatorContract.move>;

/** Moves a member below another inviter, or below nobody, from a future day on (product.md A4; docs/decisions/0013). */
export const move: Handler<typeof operatorContract.move> = (context, data) =>
  actOnce('move', data.member, context, data, (within) => moveWithin(context, data, within));

async function moveWithin(
  { now, operator }: Context,
  data: Data,
  within: Transaction,
): Promise<Done<MovedView> | Refused<MoveRefusal>> {
  if (!operator) throw new Error('only operators move members');
  const member = await memberWithin(data.member, within);
  const inviter = data.inviter === null ? null : await memberWithin(data.inviter, within);
  const evidence = member && (await bindings.get(member._id, within));
  const lastDay = member?.former?.at(-1)?.until ?? null;
  // In the order in which they were decided, whatever the clocks of different machines say.
  const at = latest(
    now,
    member?.registeredAt,
    inviter?.registeredAt,
    evidence ? justAfter(evidence.boundAt) : undefined,
  );
  const { day } = await dayOfEvent(at, within, data.from);
  const above = inviter && (await linesAbove(inviter, day, within));
  const asInviter: BindingInviter | null = inviter &&
    above && { id: inviter._id, ...standingOf(inviter), ancestors: above.ancestors };
  const refusal = decideMove({
    member: member && { id: member._id, lastMoveCountsFrom: lastDay === null ? null : businessDay(lastDay) },
    inviter: data.inviter === null ? null : (asInviter ?? 'unknown'),
    from: businessDay(data.from),
    today: businessDayOf(now),
  });
  if (refusal) return refuse(refusal, placeOf(refusal, lastDay));
  if (!member) throw new Error('an unknown member was not refused');
  const wanted: Move = {
    member,
    inviter,
    at,
    from: data.from,
    event: `moved:${member._id}#${data.request}`,
    by: operator.id,
    evidence,
    roots: above?.roots ?? [],
  };
  const counted = await writeMove(wanted, within);
  return {
    answer: { member: member._id, inviter: data.inviter, ...counted },
    before: { inviter: member.inviter, evidence },
    after: { inviter: data.inviter, day: counted.day },
  };
}

/** The field at fault, and the day before which the member cannot be moved again. */
function placeOf(refusal: MoveRefusal, lastDay: string | null) {
  if (refusal === 'MEMBER_UNKNOWN') return { field: 'member' };
  if (refusal === 'MOVE_BEFORE_LAST') return { field: 'from', details: { day: lastDay } };
  return { field: refusal.startsWith('MOVE_DAY') ? 'from' : 'inviter' };
}
