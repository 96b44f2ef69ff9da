import { newRow, type Row } from '../shared/domain/dayClose/row';
import { holdingsOf } from '../shared/domain/points/holdings';
import { emptyAccount } from '../shared/domain/wallet/balance';
import { accounts } from '../shared/store/accounts';
import type { Transaction } from '../shared/store/transaction';

/** The points that a member can spend, in 0.01, and that it could with an amount more: that may go into a debt first. */
export interface Available {
  now: number;
  with(amount: number): number;
}

/** As this transaction sees the account. @param row of the published day */
export async function availableOf(member: string, row: Row | null, within: Transaction): Promise<Available> {
  const account = (await accounts.get(member, within)) ?? emptyAccount;
  const available = (amount: number) =>
    holdingsOf(row ?? newRow(-1), { ...account, points: account.points + amount }).points;
  return { now: available(0), with: available };
}
