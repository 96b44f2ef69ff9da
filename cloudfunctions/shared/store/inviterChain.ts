import { type MemberDoc, members } from './members';
import type { Transaction } from './transaction';

/**
 * The inviters above a member, nearest first, up to the root of its tree; empty for a root. Read one by one inside the
 * transaction, since only reads by id belong to its snapshot.
 * @throws when an inviter is missing or the tree holds a cycle: both would be our bug
 */
export async function inviterChain(member: MemberDoc, within: Transaction): Promise<MemberDoc[]> {
  const chain: MemberDoc[] = [];
  const seen = new Set([member._id]);
  for (let next = member.inviter; next !== null; ) {
    if (seen.has(next)) throw new Error(`the inviters above ${member._id} form a cycle at ${next}`);
    seen.add(next);
    const inviter = await members.get(next, within);
    if (!inviter) throw new Error(`${next} above ${member._id} does not exist`);
    chain.push(inviter);
    next = inviter.inviter;
  }
  return chain;
}
