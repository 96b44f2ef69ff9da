import type { operatorContract } from '../shared/contract/operator';
import { decideRole } from '../shared/domain/member/decideRole';
import { actOnce } from '../shared/runtime/actOnce';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { members } from '../shared/store/members';
import { memberWithin } from '../shared/store/memberWithin';

/** Gives a member a role (product.md A7). It decides what the member is shown, never what is released: no close reads it. */
export const setRole: Handler<typeof operatorContract.setRole> = (context, data) =>
  actOnce('setRole', data.member, context, data, async (within) => {
    const { member: id, role } = data;
    const member = await memberWithin(id, within);
    const refusal = decideRole(role, member);
    if (refusal) return refuse(refusal, { field: refusal === 'SAME_ROLE' ? 'role' : 'member' });
    await members.update(id, { role }, within);
    return { answer: { member: id, role }, before: { role: member?.role ?? 'member' }, after: { role } };
  });
