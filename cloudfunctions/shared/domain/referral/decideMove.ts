import { addDays, type BusinessDay } from '../time/businessDay';
import type { BindingInviter } from './decideBinding';

/** Why a move is refused, in the order of checking (product.md A4). */
export type MoveRefusal =
  | 'MEMBER_UNKNOWN'
  | 'MOVE_DAY_NOT_FUTURE'
  | 'MOVE_DAY_TOO_FAR'
  | 'MOVE_BEFORE_LAST'
  | 'INVITER_UNKNOWN'
  | 'MOVE_SELF'
  | 'INVITER_CLOSED'
  | 'INVITER_FROZEN'
  | 'MOVE_CYCLE';

/** Everything that the decision rests on, as it stands in the transaction that will write the move. */
export interface MoveCase {
  /** The member to be moved, or null. */
  member: { id: string; lastMoveCountsFrom: BusinessDay | null } | null;
  /** Null where the member is to hang on nobody; 'unknown' where the id is nobody's. */
  inviter: BindingInviter | 'unknown' | null;
  from: BusinessDay;
  today: BusinessDay;
}

/** A move is decided at most this many days ahead: a year that was mistyped would bind the member for good. */
const farthestDays = 92;

/**
 * Whether an operator may move a member below an inviter, or to none, from a day on; null where nothing is to be refused. A
 * move never counts before the one decided last: it would have no effect from that one's day on.
 */
export function decideMove({ member, inviter, from, today }: MoveCase): MoveRefusal | null {
  if (member === null) return 'MEMBER_UNKNOWN';
  if (from <= today) return 'MOVE_DAY_NOT_FUTURE';
  if (from > addDays(today, farthestDays)) return 'MOVE_DAY_TOO_FAR';
  if (member.lastMoveCountsFrom !== null && from < member.lastMoveCountsFrom) return 'MOVE_BEFORE_LAST';
  if (inviter === null) return null;
  if (inviter === 'unknown') return 'INVITER_UNKNOWN';
  if (inviter.id === member.id) return 'MOVE_SELF';
  if (inviter.closed) return 'INVITER_CLOSED';
  if (inviter.frozen) return 'INVITER_FROZEN';
  return inviter.ancestors.has(member.id) ? 'MOVE_CYCLE' : null;
}
