import type { Account } from '../domain/wallet/balance';
import { Collection } from './collection';

/**
 * `accounts`: what the ledger's entries sum up to for a member, by currency, beyond what the closes released (day-close.md,
 * Balances). `_id` is the member. Written only with an entry (store/bookEntry.ts), so that two entries at once conflict.
 */
export interface AccountDoc extends Account {
  _id: string;
}

export const accounts = new Collection<AccountDoc>('accounts');
