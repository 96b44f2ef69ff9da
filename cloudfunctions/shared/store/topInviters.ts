import { db } from './database';
import { members } from './members';

/** Invitees of somebody in a time: who came, and who paid a first order. */
export interface InvitedSince {
  inviter: string;
  registered: number;
  ordered: number;
}

/**
 * The inviters most of whose invitees paid their first order since an instant, the most first, ties by id. Heads alone make
 * nobody a top inviter.
 * @param pending imports whose members do not count yet
 */
export async function topInviters(
  since: Date,
  pending: readonly string[],
  limit: number,
): Promise<InvitedSince[]> {
  const { gte, neq, nin, aggregate } = db.command;
  const visible = pending.length > 0 ? { import: nin([...pending]) } : {};
  const { list } = (await db
    .collection(members.name)
    .aggregate()
    .match({ firstOrderAt: gte(since), inviter: neq(null), ...visible })
    .group({ _id: '$inviter', ordered: aggregate.sum(1) })
    .sort({ ordered: -1, _id: 1 })
    .limit(limit)
    .end()) as unknown as { list: { _id: string; ordered: number }[] };
  return Promise.all(
    list.map(async ({ _id: inviter, ordered }) => {
      const registered = await members.count({ inviter, registeredAt: gte(since), ...visible });
      return { inviter, ordered, registered };
    }),
  );
}
