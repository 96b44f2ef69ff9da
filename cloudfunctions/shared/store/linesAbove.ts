import { type MemberDoc, members } from './members';
import type { Transaction } from './transaction';

/** Everybody above a member on a day or on any later one, as far as it is decided. */
export interface LinesAbove {
  /** Ids, without the member itself. */
  ancestors: ReadonlySet<string>;
  /** Where the lines end; the member itself where nobody invited it. */
  roots: MemberDoc[];
}

/**
 * Looks up from a member along its inviter, and along former inviters that still count on `from` or later: a move that was
 * decided for a later day leaves the old line in force until then (docs/decisions/0013). Read one by one, where
 * there is one inside the transaction, since only reads by id belong to its snapshot.
 * @throws when an inviter is missing or the inviters of now run in a circle: both would be our bug
 */
export async function linesAbove(member: MemberDoc, from: string, within?: Transaction): Promise<LinesAbove> {
  const met = new Map([[member._id, member]]);
  for (const below of met.values()) {
    for (const id of invitersFrom(below, from)) {
      if (met.has(id)) continue;
      const inviter = await members.get(id, within);
      if (!inviter) throw new Error(`${id} above ${below._id} does not exist`);
      met.set(id, inviter);
    }
  }
  const roots = [...met.values()].filter(({ inviter }) => inviter === null);
  if (roots.length === 0) throw new Error(`the inviters above ${member._id} run in a circle`);
  met.delete(member._id);
  return { ancestors: new Set(met.keys()), roots };
}

function invitersFrom({ inviter, former = [] }: MemberDoc, from: string): string[] {
  const counting = former.filter(({ until, goesOn }) => until > from || goesOn);
  return [inviter, ...counting.map((ended) => ended.inviter)].filter((id) => id !== null);
}
