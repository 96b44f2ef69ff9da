import type { MemberRole } from '../domain/member/role';
import { Collection } from './collection';
import { db } from './database';

/** `members`: the tree, without anything personal. `_id` is the member id that people and other systems use. */
export interface MemberDoc {
  _id: string;
  /** Running number, given once: it tells the member's page and slot, and grows from inviter to invitee as a rule. */
  number: number;
  inviter: string | null;
  inviterNumber: number | null;
  inviteCode: string;
  registeredAt: Date;
  channel: string;
  status: 'active' | 'frozen' | 'closed';
  /** Set by an administrator; missing: a member like any other (domain/member/role.ts). */
  role?: MemberRole;
  /** Set with the first paid order: from then on only an operator moves the member (product.md A4). */
  firstOrderAt: Date | null;
  /** Grows with every binding and move made anywhere below this root, so that two of them that could close a circle conflict. */
  bindings: number;
  /** The newest freezing or unfreezing; the next one never counts before it. */
  standing?: { at: Date; day: string };
  /** Inviters that moves have ended, oldest first; it is there once an operator has moved the member (docs/decisions/0013). */
  former?: FormerInviter[];
  /** The event of its registration is in quarantine, and so is whatever comes later of it. */
  quarantined?: true;
  /** The import that wrote it; it counts as absent until that import is complete. */
  import?: string;
}

export interface FormerInviter {
  inviter: string | null;
  /** First day on which it does not count any more. */
  until: string;
  /** The move that ended it, and when that was decided. */
  event: string;
  at: Date;
  /** That move is in quarantine: until the next one, the member still hangs here. */
  goesOn?: true;
}

export const members = new Collection<MemberDoc>('members');

/** How a member stands as an inviter: whose registration is in quarantine invites nobody, as if frozen. */
export const standingOf = ({ status, quarantined }: MemberDoc): { frozen: boolean; closed: boolean } => ({
  frozen: status === 'frozen' || quarantined === true,
  closed: status === 'closed',
});

/** Members of a page of the day close: numbers [page x 100, page x 100 + 99]. */
export const membersPerPage = 100;
export const pageOf = (number: number): number => Math.floor(number / membersPerPage);
export const slotOf = (number: number): number => number % membersPerPage;

/** Ids by running number, for numbers from `first` up to but not with `end`; at most 1000 of them. */
export async function memberIds(first: number, end: number): Promise<Map<number, string>> {
  const within = db.command.gte(first).and(db.command.lt(end));
  const found = await members.find({ number: within }, { limit: end - first, fields: ['number'] });
  return new Map(found.map(({ _id, number }) => [number, _id]));
}

/** Ids by running number, for any numbers; those of nobody are left out. */
export async function idsOfNumbers(numbers: readonly number[]): Promise<Map<number, string>> {
  const wanted = [...new Set(numbers)];
  if (wanted.length === 0) return new Map();
  const query = { number: db.command.in(wanted) };
  const found = await members.find(query, { limit: wanted.length, fields: ['number'] });
  return new Map(found.map(({ _id, number }) => [number, _id]));
}

/** Notes a member's first paid order where none, or a later one, is noted. One write, so that it needs no transaction. */
export async function noteFirstOrder(member: string, at: Date): Promise<void> {
  const { eq, gt } = db.command;
  await members.updateWhere({ _id: member, firstOrderAt: eq(null).or(gt(at)) }, { firstOrderAt: at });
}
