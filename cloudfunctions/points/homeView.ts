import type { HomeView } from '../shared/contract/points';
import { paidToDate, type Row } from '../shared/domain/dayClose/row';
import { type MemberRole, shownRole } from '../shared/domain/member/role';
import type { Plan } from '../shared/domain/plan/plan';
import { changeBetween } from '../shared/domain/points/change';
import { comparedDay } from '../shared/domain/points/comparedDay';
import { holdingsOf } from '../shared/domain/points/holdings';
import { rankProgress } from '../shared/domain/points/rankProgress';
import { type ReachedTiers, tierProgress } from '../shared/domain/points/tierProgress';
import { type Account, balanceOf, emptyAccount } from '../shared/domain/wallet/balance';
import type { Published } from '../shared/store/settings';
import { dayView } from './dayView';
import type { SettledRow } from './settledRow';

/** Everything that a home is made of. */
export interface HomeFigures {
  /** As the member's own record has it. */
  role: MemberRole | undefined;
  /** What the ledger's entries sum up to. */
  account: Account;
  published: Published | null;
  /** The published day, and the day before where that knew the member. */
  settled: SettledRow | null;
  before: Row | null;
  /** The plan in force now. */
  inForce: Plan | null;
  /** All plans, oldest first: orders keep the tiers of their own version. */
  plans: readonly Plan[];
}

/** A member's home; what no close knows yet is null, never 0. */
export function homeView({
  role,
  account,
  published,
  settled,
  before,
  inForce,
  plans,
}: HomeFigures): HomeView {
  const row = settled?.row ?? null;
  const holdings = row && holdingsOf(row, account);
  const balance = holdings ?? balanceOf(emptyAccount, 0, account);
  return {
    role: shownRole(role, row?.teamVolume ?? null),
    day: settled && dayView(settled),
    publishedAt: published?.publishedAt.toISOString() ?? null,
    publishedDate: published?.date ?? null,
    available: balance.points,
    availableParts: { released: balance.released, clawed: balance.clawed, adjusted: balance.adjusted },
    cash: balance.cash,
    inPools: holdings?.inPools ?? null,
    openOrders: holdings?.openOrders ?? null,
    change: row && before && changeBetween(comparedDay(before), comparedDay(row)),
    tier: tierProgress(inForce, plans, row && reachedTiers(row)),
    rank: rankProgress(inForce, settled && standing(settled)),
    releasedToDate: row ? paidToDate(row) : 0,
  };
}

const reachedTiers = ({ tiers, orders }: Row): ReachedTiers => ({
  tiers: tiers.map(([id]) => id),
  largestOpen: orders.reduce((largest, { amount }) => Math.max(largest, amount), 0),
});

const standing = ({ row, plan }: SettledRow) => ({ rank: row.rank, teamVolume: row.teamVolume, plan });
