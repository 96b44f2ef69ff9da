import { Collection } from './collection';

/**
 * `ledger`: balanced, immutable entries (product.md D1); the sum of `lines` is 0. `_id` is the idempotency key, for a close
 * `close:DATE:CURRENCY`. Amounts are integers in 0.01.
 */
export interface LedgerEntryDoc {
  _id: string;
  day: string;
  currency: 'points' | 'cash';
  cause: 'close';
  lines: { account: string; amount: number }[];
}

export const ledger = new Collection<LedgerEntryDoc>('ledger');
