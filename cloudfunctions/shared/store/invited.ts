import { pageLimit } from './collection';
import { db } from './database';
import { type MemberDoc, members } from './members';

/** Somebody who is invited by this inviter, or once was. */
export interface Invited {
  id: string;
  number: number;
  inviter: string;
}

type Query = Record<string, unknown>;

/** Whom this member invited, those included whom a move has taken away since, by id from behind `after` on. */
export function invitedBy(inviter: string, after: string | null, limit: number): Promise<Invited[]> {
  const beyond: Query = after === null ? {} : { _id: db.command.gt(after) };
  return merged([inviter], { inviter, ...beyond }, { 'former.inviter': inviter, ...beyond }, limit);
}

/** Whom any of these invited, by inviter and then by id. @param inviters at most a few hundred */
export async function invitedByAny(inviters: readonly string[], limit: number): Promise<Invited[]> {
  if (inviters.length === 0 || limit === 0) return [];
  const any = db.command.in([...inviters]);
  return merged(inviters, { inviter: any }, { 'former.inviter': any }, limit);
}

/** One member as somebody's invitee, to go on from. */
export async function invitedMember(id: string): Promise<Pick<Invited, 'id' | 'number'> | null> {
  const found = await members.get(id);
  return found && { id, number: found.number };
}

/** Those who are invited now and those who were before, each pair once, in one order; `limit` of them, at most 1000. */
async function merged(
  inviters: readonly string[],
  now: Query,
  before: Query,
  limit: number,
): Promise<Invited[]> {
  const [current, moved] = await Promise.all([find(now, 'inviter', limit), find(before, null, pageLimit)]);
  const asked = new Set(inviters);
  const pairs = [
    ...current.flatMap((member) => pairOf(member, member.inviter)),
    ...moved.flatMap((member) => (member.former ?? []).flatMap(({ inviter }) => pairOf(member, inviter))),
  ].filter(({ inviter }) => asked.has(inviter));
  const inOrder = pairs.sort((a, b) => compare(a.inviter, b.inviter) || compare(a.id, b.id));
  return inOrder.filter((pair, at) => !isSame(pair, inOrder[at - 1])).slice(0, limit);
}

type Found = Pick<MemberDoc, '_id' | 'number' | 'inviter' | 'former'>;

/** In the order of the index on both fields, so that nothing is sorted. */
const find = (query: Query, by: 'inviter' | null, limit: number): Promise<Found[]> =>
  members.find(query, {
    limit,
    order: [...(by ? [[by, 'asc'] as [string, 'asc']] : []), ['_id', 'asc']],
    fields: ['number', 'inviter', 'former.inviter'],
  });

const pairOf = ({ _id, number }: Found, inviter: string | null): Invited[] =>
  inviter === null ? [] : [{ id: _id, number, inviter }];

const isSame = (a: Invited, b: Invited | undefined): boolean => a.id === b?.id && a.inviter === b.inviter;

/** As the database orders texts: by their bytes. */
const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
