import { db } from './database';
import { bindings } from './invitations';
import { type FormerInviter, type MemberDoc, members } from './members';

/** Everybody who may hang below a member on a published day, by running number; the rows of the day have the last word. */
export interface Below {
  /** Member ids. */
  candidates: Map<number, string>;
  /** Whose inviter may have been another one on a day since `since`: those that came, by move or late binding, and those that went. */
  moved: Set<number>;
}

/** A group of more is not walked: its members' rows would not fit a call. */
export const mostBelow = 30_000;
/** With those that are found twice, or went: reading on would not bring a group that can be walked. */
const mostFound = 2 * mostBelow;
/** Inviters of one query; an answer has at most 1000 documents, so that larger teams take further pages. */
const invitersAtOnce = 400;
/** Queries on their way at once. */
const sideBySide = 4;

type Found = Pick<MemberDoc, '_id' | 'number' | 'inviter' | 'former'>;
const fields = ['number', 'inviter', 'former'];

/**
 * Walks down from a member, generation by generation: two queries per 400 inviters and further pages per 1000 invitees, four
 * at a time. The tree of now is ahead of the published one where a move was decided for a later day: whom it takes away
 * is followed still, and whom it brings is dropped by the rows.
 * @param since first day that rows will be compared from
 * @param until the published day
 * @returns null where there are more than 30 000
 */
export async function everybodyBelow(member: string, since: string, until: string): Promise<Below | null> {
  const candidates = new Map<number, string>();
  const moved = new Set<number>();
  const inviters: string[] = [];
  for (let frontier = [member]; frontier.length > 0; ) {
    const found = await invitedByAll(frontier);
    if (found.length > mostFound) return null;
    const above = new Set(frontier);
    const next: string[] = [];
    for (const one of found) {
      const ended = (one.former ?? []).filter((former) => former.goesOn || former.until > since);
      if (ended.length > 0) moved.add(one.number);
      if (candidates.has(one.number) || !mayHang(one, above, until)) continue;
      candidates.set(one.number, one._id);
      next.push(one._id);
      if (candidates.size > mostBelow) return null;
    }
    for (const { inviter, former = [] } of found)
      for (const id of [inviter, ...former.map((ended) => ended.inviter)]) if (id !== null) inviters.push(id);
    frontier = next;
  }
  for (const number of await boundLater(candidates, new Set(inviters), since)) moved.add(number);
  return { candidates, moved };
}

/** Whether somebody hangs on one of these now, or still does on the published day. */
function mayHang({ inviter, former = [] }: Found, inviters: ReadonlySet<string>, until: string): boolean {
  const counts = (ended: FormerInviter) => ended.goesOn || ended.until > until;
  const still = former.filter(counts).map((ended) => ended.inviter);
  return [inviter, ...still].some((id) => id !== null && inviters.has(id));
}

async function invitedByAll(inviters: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (
    let start = 0;
    start < inviters.length && found.length <= mostFound;
    start += invitersAtOnce * sideBySide
  ) {
    const parts = Array.from({ length: sideBySide }, (_, part) => {
      const first = start + part * invitersAtOnce;
      return inviters.slice(first, first + invitersAtOnce);
    }).filter((part) => part.length > 0);
    found.push(...(await Promise.all(parts.map(invitedByPart))).flat());
  }
  return found;
}

async function invitedByPart(inviters: readonly string[]): Promise<Found[]> {
  const any = db.command.in([...inviters]);
  const found: Found[] = [];
  const collect = async (query: Record<string, unknown>) => {
    for await (const page of members.each(query, fields)) {
      found.push(...page);
      if (found.length > mostFound) return;
    }
  };
  await Promise.all([collect({ inviter: any }), collect({ 'former.inviter': any })]);
  return found;
}

/** Numbers of those with invitees of their own who came without an inviter and bound one since: their team came with them. */
async function boundLater(
  candidates: ReadonlyMap<number, string>,
  inviters: ReadonlySet<string>,
  since: string,
): Promise<number[]> {
  const numbers = new Map([...candidates].map(([number, id]) => [id, number]));
  const heads = [...numbers.keys()].filter((id) => inviters.has(id));
  const found = await bindings.getMany(heads, ['boundAt', 'how']);
  // A binding counts from the day after it at the earliest; those of a registration are in it too, and cost a row more.
  const start = new Date(`${since}T00:00:00+08:00`).getTime() - 86_400_000;
  return found
    .filter(({ boundAt, how }) => how === 'code' && boundAt.getTime() >= start)
    .map(({ _id }) => numbers.get(_id)!);
}
