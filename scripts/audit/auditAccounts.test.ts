import type { AccountDoc } from '../../cloudfunctions/shared/store/accounts';
import { accountOf, type LedgerEntryDoc } from '../../cloudfunctions/shared/store/ledger';
import { type Cloud, startCloud } from '../../tests/harness/cloud';
import type { AuditedAccounts } from './auditAccounts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ functions: [] });
  const { bookEntry } = await import('../../cloudfunctions/shared/store/bookEntry');
  const { inTransaction } = await import('../../cloudfunctions/shared/store/transaction');
  for (const [at, amount] of [500, -200, 70].entries())
    await inTransaction((within) => bookEntry(anEntry(at, amount), within));
});
afterAll(() => cloud.close());

const anEntry = (at: number, amount: number): LedgerEntryDoc => ({
  _id: `adjustment:${at}`,
  day: '2026-11-02',
  currency: 'points',
  cause: 'adjustment',
  lines: [
    { account: 'adjustments', amount: -amount },
    { account: accountOf(at === 2 ? 'BEA' : 'ANA'), amount },
  ],
});

const audit = async (): Promise<AuditedAccounts> => (await import('./auditAccounts')).auditAccounts();

describe('the audit of accounts', () => {
  it('finds every account to be the sum of its entries', async () => {
    expect(await (await cloud.store<AccountDoc>('accounts')).get('ANA')).toEqual({
      ...{ _id: 'ANA', points: 300, cash: 0 },
    });
    expect(await audit()).toEqual({ entries: 3, accounts: 2, differences: [] });
  });

  it('names an account that says something else, and one that is gone', async () => {
    const accounts = await cloud.store<AccountDoc>('accounts');
    await accounts.put({ _id: 'ANA', points: 301, cash: 0 });
    await accounts.remove('BEA');
    expect((await audit()).differences).toEqual([
      { what: 'account', id: 'ANA', kept: { points: 301, cash: 0 }, found: { points: 300, cash: 0 } },
      { what: 'account', id: 'BEA', kept: null, found: { points: 70, cash: 0 } },
    ]);
  });

  it('names an entry that was changed', async () => {
    const ledger = await cloud.store<LedgerEntryDoc>('ledger');
    await ledger.put({ ...anEntry(0, 500), lines: [{ account: 'adjustments', amount: -1 }] });
    expect((await audit()).differences).toContainEqual({
      ...{ what: 'entry', id: 'adjustment:0', kept: -1, found: 0 },
    });
  });

  it('is never handed an entry that is out of balance', async () => {
    const { bookEntry } = await import('../../cloudfunctions/shared/store/bookEntry');
    const { inTransaction } = await import('../../cloudfunctions/shared/store/transaction');
    const entry = { ...anEntry(9, 10), lines: [{ account: accountOf('ANA'), amount: 10 }] };
    await expect(inTransaction((within) => bookEntry(entry, within))).rejects.toThrow('out of balance');
  });
});
