import { businessDayOf } from '../shared/domain/time/businessDay';
import type { AdjustmentDoc } from '../shared/store/adjustments';
import { bookEntry } from '../shared/store/bookEntry';
import { accountOf } from '../shared/store/ledger';
import { tell } from '../shared/store/messages';
import type { Transaction } from '../shared/store/transaction';

/** Books an adjustment as a balanced entry of the ledger, and tells the member. */
export async function bookAdjustment(
  { _id, member, amount, note }: AdjustmentDoc,
  at: Date,
  within: Transaction,
): Promise<void> {
  const entry = {
    _id: `adjustment:${_id}`,
    day: businessDayOf(at),
    currency: 'points',
    cause: 'adjustment',
    lines: [
      { account: 'adjustments', amount: -amount },
      { account: accountOf(member), amount },
    ],
  } as const;
  await bookEntry({ ...entry, lines: [...entry.lines] }, within);
  await tell({ kind: 'adjusted', member, at, amount, note }, entry._id, within);
}
