import { points } from '../domain/money/amount';
import { emptyAccount } from '../domain/wallet/balance';
import { accounts } from './accounts';
import { type LedgerEntryDoc, ledger, memberOfAccount } from './ledger';
import type { Transaction } from './transaction';

/**
 * Books an entry together with the accounts that it changes (product.md D1).
 * @throws where its lines do not add up to 0, or an account would leave the safe integers; the SDK's duplicate error where it
 * stands already
 */
export async function bookEntry(entry: LedgerEntryDoc, within: Transaction): Promise<void> {
  const sum = entry.lines.reduce((all, { amount }) => all + points(amount), 0);
  if (sum !== 0) throw new Error(`the entry ${entry._id} is out of balance by ${sum}`);
  await ledger.insert(entry, within);
  for (const { account, amount } of entry.lines) {
    const member = memberOfAccount(account);
    if (member === null) continue;
    const before = (await accounts.get(member, within)) ?? { _id: member, ...emptyAccount };
    await accounts.put({ ...before, [entry.currency]: points(before[entry.currency] + amount) }, within);
  }
}
