import { latest } from '../domain/time/latest';
import { acceptEvent } from './acceptEvent';
import { type BindingDoc, bindings } from './invitations';
import { type MemberDoc, members } from './members';
import { tell } from './messages';
import type { Transaction } from './transaction';

/**
 * Binds an existing member, who has no inviter, to one, and answers the evidence as it stands. Besides the member it writes
 * the roots of the lines above the inviter: two bindings that would close a cycle together each hang one's own tree below
 * the other's, so that both write both roots and one of them conflicts, sees the other's work and refuses (product.md A4).
 * @param roots of the lines above the inviter, as read in this transaction
 */
export async function writeBinding(
  member: MemberDoc,
  inviter: MemberDoc,
  roots: readonly MemberDoc[],
  evidence: Omit<BindingDoc, '_id' | 'inviter'>,
  within: Transaction,
): Promise<BindingDoc> {
  const boundAt = latest(evidence.boundAt, member.registeredAt, inviter.registeredAt);
  const binding: BindingDoc = { _id: member._id, inviter: inviter._id, ...evidence, boundAt };
  await touchRoots(roots, within);
  await members.update(member._id, { inviter: inviter._id, inviterNumber: inviter.number }, within);
  await bindings.put(binding, within);
  await acceptEvent(
    {
      _id: `bound:${member._id}`,
      kind: 'bound',
      at: boundAt,
      number: member.number,
      inviterNumber: inviter.number,
    },
    within,
  );
  const { _id: invitee } = member;
  await tell({ kind: 'invitee', member: inviter._id, at: boundAt, invitee }, `invited:${invitee}`, within);
  return binding;
}

/** Writes these roots, so that whoever writes one of them at the same time conflicts. */
export async function touchRoots(roots: readonly MemberDoc[], within: Transaction): Promise<void> {
  for (const { _id, bindings: count } of roots) await members.update(_id, { bindings: count + 1 }, within);
}
