import { Collection } from './collection';

/**
 * `ledger`: balanced, immutable entries (product.md D1); the sum of `lines` is 0. `_id` is the idempotency key: of a close
 * `close:DATE:CURRENCY`, of points that operators add or remove `adjustment:ID`. Amounts are integers in 0.01.
 */
export interface LedgerEntryDoc {
  _id: string;
  /** The business day on which it was booked; of a close the day that was closed. */
  day: string;
  currency: 'points' | 'cash';
  cause: 'close' | 'adjustment';
  lines: { account: string; amount: number }[];
}

export const ledger = new Collection<LedgerEntryDoc>('ledger');

const prefix = 'member:';

/** The account of one member, as a line names it; the closes' control entries book to all of them at once, as `members`. */
export const accountOf = (member: string): string => `${prefix}${member}`;

/** The member whose account a line names; null where it is another account. */
export const memberOfAccount = (account: string): string | null =>
  account.startsWith(prefix) ? account.slice(prefix.length) : null;
