import { db } from './database';
import { type MemberDoc, members } from './members';
import { type IdentityDoc, identities, identityId } from './people';

/** Who a WeChat user is, and the member's own record. */
export interface KnownCaller {
  identity: IdentityDoc;
  /** Null where the record is missing. */
  member: MemberDoc | null;
}

/**
 * A WeChat user's identity joined with the member's record: one request, where two would have to follow each other. Null for
 * somebody whom we do not know.
 */
export async function identityWithMember(openid: string): Promise<KnownCaller | null> {
  const answer = await db
    .collection(identities.name)
    .aggregate()
    .match({ _id: identityId(openid) })
    .lookup({ from: members.name, localField: 'member', foreignField: '_id', as: 'members' })
    .end();
  const { list } = answer as { list: (IdentityDoc & { members: MemberDoc[] })[] };
  if (!list[0]) return null;
  const { members: joined, ...identity } = list[0];
  return { identity, member: joined[0] ?? null };
}
