import { Collection } from './collection';

/**
 * `events`: everything that the fold of a day reads (day-close.md). Immutable. `_id` is `KIND:KEY`, so that an event arrives once.
 * Written in the same transaction as what it tells of. Indexed by `day`.
 */
export type EventDoc = RegisteredEvent | BoundEvent | MovedEvent | FrozenEvent | PaidEvent | RefundedEvent;

interface EventBase {
  _id: string;
  /** The business day it counts from: the later of the day after it happened and the first day that is not sealed. */
  day: string;
  at: Date;
  /** True where it happened too late for the day that it would have belonged to. */
  late: boolean;
  /** Running number of the member concerned. */
  number: number;
  /** It counts only when this import is complete. */
  import?: string;
}

export interface RegisteredEvent extends EventBase {
  kind: 'registered';
  member: string;
  inviterNumber: number | null;
}

/** A member who came without an inviter bound one. */
export interface BoundEvent extends EventBase {
  kind: 'bound';
  inviterNumber: number;
}

/** An operator moved a member to another inviter, or to none. */
export interface MovedEvent extends EventBase {
  kind: 'moved';
  inviterNumber: number | null;
}

export interface FrozenEvent extends EventBase {
  kind: 'frozen' | 'unfrozen';
}

/** What the fold needs of an order; amounts are integers in 0.01. */
export interface PaidEvent extends EventBase {
  kind: 'paid';
  order: string;
  amount: number;
  pool: number;
  paidAt: number;
  planVersion: number;
  tier: string | null;
  releasedBefore: number;
}

/** Carries the whole order again: it may have run dry and left the pages. */
export interface RefundedEvent extends EventBase {
  kind: 'refunded';
  order: string;
  amount: number;
  pool: number;
  paidAt: number;
  planVersion: number;
  tier: string | null;
  /** Refunded in all before and with this refund. */
  refundedBefore: number;
  refundedAfter: number;
}

export const events = new Collection<EventDoc>('events');
