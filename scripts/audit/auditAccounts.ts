import { type Account, emptyAccount } from '../../cloudfunctions/shared/domain/wallet/balance';
import { accounts } from '../../cloudfunctions/shared/store/accounts';
import { ledger, memberOfAccount } from '../../cloudfunctions/shared/store/ledger';

/** What became of the ledger and of the accounts that it sums up to (product.md D1). */
export interface AuditedAccounts {
  entries: number;
  accounts: number;
  /** An entry out of balance, by its id; or an account that is not the sum of its entries, by its member. */
  differences: { what: 'entry' | 'account'; id: string; kept: unknown; found: unknown }[];
}

/**
 * Adds the ledger up again, entry by entry, and compares every account with its sum. Writes nothing. An environment that is at
 * work books between the two readings: what differs is looked at once more, and told where it differs still.
 */
export async function auditAccounts(): Promise<AuditedAccounts> {
  const first = await addUp();
  if (first.differences.length === 0) return first;
  const again = await addUp();
  const before = new Set(first.differences.map(({ id }) => id));
  return { ...again, differences: again.differences.filter(({ id }) => before.has(id)) };
}

async function addUp(): Promise<AuditedAccounts> {
  const audited: AuditedAccounts = { entries: 0, accounts: 0, differences: [] };
  const sums = await sumsOfEntries(audited);
  for await (const page of accounts.each({})) {
    for (const { _id: id, ...kept } of page) {
      audited.accounts++;
      const found = sums.get(id) ?? emptyAccount;
      sums.delete(id);
      if (kept.points !== found.points || kept.cash !== found.cash)
        audited.differences.push({ what: 'account', id, kept, found });
    }
  }
  for (const [id, found] of sums) audited.differences.push({ what: 'account', id, kept: null, found });
  return audited;
}

async function sumsOfEntries(audited: AuditedAccounts): Promise<Map<string, Account>> {
  const sums = new Map<string, Account>();
  for await (const page of ledger.each({})) {
    for (const { _id: id, currency, lines } of page) {
      audited.entries++;
      const balance = lines.reduce((sum, { amount }) => sum + amount, 0);
      if (balance !== 0) audited.differences.push({ what: 'entry', id, kept: balance, found: 0 });
      for (const { account, amount } of lines) {
        const member = memberOfAccount(account);
        if (member === null) continue;
        const before = sums.get(member) ?? emptyAccount;
        sums.set(member, { ...before, [currency]: before[currency] + amount });
      }
    }
  }
  return sums;
}
