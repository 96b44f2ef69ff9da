import type { DataOf } from '../shared/contract/action';
import type { operatorContract, StandingView } from '../shared/contract/operator';
import { decideStanding, type StandingRefusal } from '../shared/domain/member/decideStanding';
import { justAfter, latest } from '../shared/domain/time/latest';
import { type Refused, refuse } from '../shared/runtime/result';
import type { Context } from '../shared/runtime/serve';
import { acceptEvent } from '../shared/store/acceptEvent';
import { members } from '../shared/store/members';
import { setAside } from '../shared/store/quarantine';
import type { Transaction } from '../shared/store/transaction';
import type { Done } from './actOnce';
import { memberWithin } from './memberWithin';

/**
 * Freezes a member or makes it active again: the member's own record at once, so that nothing can be spent or earned from
 * this moment, and the release from the day of the event (product.md A9).
 */
export async function changeStanding(
  to: 'active' | 'frozen',
  { now }: Context,
  { member: id, request }: DataOf<typeof operatorContract.freeze>,
  within: Transaction,
): Promise<Done<StandingView> | Refused<StandingRefusal>> {
  const member = await memberWithin(id, within);
  const refusal = decideStanding(to, member?.status ?? null);
  if (refusal) return refuse(refusal, { field: 'member' });
  if (!member) throw new Error('an unknown member was not refused');
  const { registeredAt, standing, status, quarantined } = member;
  const kind = to === 'frozen' ? 'frozen' : 'unfrozen';
  const event = {
    _id: `${kind}:${id}#${request}`,
    kind,
    at: latest(now, registeredAt, standing && justAfter(standing.at)),
    number: member.number,
  } as const;
  const { day, late } = await acceptEvent(event, within, standing?.day);
  if (quarantined) await setAside({ ...event, day, late }, { because: `registered:${id}`, at: now }, within);
  await members.update(id, { status: to, standing: { at: event.at, day } }, within);
  return {
    answer: { member: id, status: to, day, late },
    before: { status },
    after: { status: to, day },
  };
}
