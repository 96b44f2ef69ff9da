import type { DataOf } from '../shared/contract/action';
import type { operatorContract, StandingView } from '../shared/contract/operator';
import { decideStanding, type StandingRefusal } from '../shared/domain/member/decideStanding';
import type { Done } from '../shared/runtime/actOnce';
import { type Refused, refuse } from '../shared/runtime/result';
import type { Context } from '../shared/runtime/serve';
import { memberWithin } from '../shared/store/memberWithin';
import type { Transaction } from '../shared/store/transaction';
import { writeStanding } from '../shared/store/writeStanding';

/** Freezes a member or makes it active again (product.md A9). */
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
  const { day, late } = await writeStanding(member, to, { key: request, now }, within);
  return {
    answer: { member: id, status: to, day, late },
    before: { status: member.status },
    after: { status: to, day },
  };
}
