import { acceptEvent } from './acceptEvent';
import { type BindingDoc, bindings } from './invitations';
import { type MemberDoc, members } from './members';
import type { Transaction } from './transaction';

/**
 * Binds an existing member, who has no inviter, to one. Besides the member it writes the root of the inviter's tree: two
 * bindings that would close a cycle together each hang one's own tree below the other's, so that both write both roots and
 * one of them conflicts, sees the other's work and refuses (product.md A4).
 * @param chain the inviters above the inviter, nearest first, as read in this transaction
 */
export async function writeBinding(
  member: MemberDoc,
  inviter: MemberDoc,
  chain: readonly MemberDoc[],
  evidence: Omit<BindingDoc, '_id' | 'inviter'>,
  within: Transaction,
): Promise<void> {
  const root = chain.at(-1) ?? inviter;
  await members.update(root._id, { bindings: root.bindings + 1 }, within);
  await members.update(member._id, { inviter: inviter._id, inviterNumber: inviter.number }, within);
  await bindings.put({ _id: member._id, inviter: inviter._id, ...evidence }, within);
  await acceptEvent(
    {
      _id: `bound:${member._id}`,
      kind: 'bound',
      at: evidence.boundAt,
      number: member.number,
      inviterNumber: inviter.number,
    },
    within,
  );
}
