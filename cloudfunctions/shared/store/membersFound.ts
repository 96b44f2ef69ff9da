import { db } from './database';
import { type MemberDoc, members } from './members';
import { people } from './people';

/** Which of the members found are wanted, and how many after which. */
export interface Wanted {
  status?: MemberDoc['status'] | undefined;
  role?: MemberDoc['role'] | undefined;
  /** Imports whose members do not count yet. */
  pending: readonly string[];
  /** Where the page before ended; null for the first. */
  after: string | null;
  limit: number;
}

/** A page; `next` goes on behind it, and is null at the end. */
export interface Found {
  members: MemberDoc[];
  next: string | null;
}

/** All of them by running number. */
export async function membersByNumber(wanted: Wanted): Promise<Found> {
  const after = Number(wanted.after ?? -1);
  const query = { ...filter(wanted), number: db.command.gt(Number.isSafeInteger(after) ? after : -1) };
  const docs = await members.find(query, { limit: wanted.limit + 1, order: [['number', 'asc']] });
  return page(docs, wanted.limit, ({ number }) => String(number));
}

/** Whose id begins with a text, by id. */
export async function membersById(text: string, wanted: Wanted): Promise<Found> {
  const { gt, gte, lt } = db.command;
  const from = wanted.after !== null && wanted.after >= text ? gt(wanted.after) : gte(text);
  const query = { ...filter(wanted), _id: from.and(lt(`${text}\uffff`)) };
  const docs = await members.find(query, { limit: wanted.limit + 1, order: [['_id', 'asc']] });
  return page(docs, wanted.limit, ({ _id }) => _id);
}

export async function membersByCode(inviteCode: string, wanted: Wanted): Promise<Found> {
  const docs = await members.find({ ...filter(wanted), inviteCode }, { limit: 1 });
  return { members: docs, next: null };
}

/**
 * Members whose person matches, by id. Where a filter leaves few of those found, a page may be shorter than it could be: it
 * goes on with `next`.
 */
export async function membersOfPeople(person: Record<string, unknown>, wanted: Wanted): Promise<Found> {
  const { after, limit } = wanted;
  const beyond = after === null || '_id' in person ? person : { ...person, _id: db.command.gt(after) };
  const found = await people.find(beyond, { limit: limit + 1, order: [['_id', 'asc']], fields: ['_id'] });
  const ids = found.slice(0, limit).map(({ _id }) => _id);
  if (ids.length === 0) return { members: [], next: null };
  const docs = await members.find({ ...filter(wanted), _id: db.command.in(ids) }, { limit });
  const sorted = docs.sort((a, b) => (a._id < b._id ? -1 : 1));
  return { members: sorted, next: found.length > limit ? (ids.at(-1) ?? null) : null };
}

function filter({ status, role, pending }: Wanted): Record<string, unknown> {
  return {
    ...(status && { status }),
    // Nobody is given the role that everybody has.
    ...(role && { role: role === 'member' ? db.command.in(['member', null]) : role }),
    ...(pending.length > 0 && { import: db.command.nin([...pending]) }),
  };
}

function page(docs: MemberDoc[], limit: number, positionOf: (last: MemberDoc) => string): Found {
  const shown = docs.slice(0, limit);
  const last = shown.at(-1);
  return { members: shown, next: last && docs.length > limit ? positionOf(last) : null };
}

/** Members who hang on somebody now. */
export const inviteesCount = (inviter: string, pending: readonly string[]): Promise<number> =>
  members.count({ inviter, ...(pending.length > 0 && { import: db.command.nin([...pending]) }) });

/** Members who hang on somebody now, by id. */
export async function inviteesOf(inviter: string, wanted: Wanted): Promise<Found> {
  const beyond = wanted.after === null ? {} : { _id: db.command.gt(wanted.after) };
  const query = { ...filter(wanted), inviter, ...beyond };
  const docs = await members.find(query, { limit: wanted.limit + 1, order: [['_id', 'asc']] });
  return page(docs, wanted.limit, ({ _id }) => _id);
}
