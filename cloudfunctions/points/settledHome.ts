import type { HomeView } from '../shared/contract/points';
import { businessDay, businessDayOf } from '../shared/domain/time/businessDay';
import { emptyAccount } from '../shared/domain/wallet/balance';
import type { AccountDoc } from '../shared/store/accounts';
import type { MemberDoc } from '../shared/store/members';
import { planInForce } from '../shared/store/plans';
import type { Publication } from '../shared/store/publication';
import type { RowOfDay } from '../shared/store/rowsOfMember';
import type { Published } from '../shared/store/settings';
import { homeView } from './homeView';
import { lastPublishedDays } from './publishedDays';
import { planIn, settledRow } from './settledRow';

/** The published day and the day before, which it is compared with. */
export const comparedDays = (published: Published): string[] => lastPublishedDays(published, 2);

/** What a home is about besides the rows: the member's own record, and the account, which only an entry of the ledger begins. */
interface Holder {
  member: Pick<MemberDoc, 'role'>;
  account: AccountDoc | null;
}

/**
 * A home made of the rows of the compared days.
 * @param found null before the first close
 */
export async function settledHome(
  { member, account }: Holder,
  { published, versions }: Publication,
  found: ReadonlyMap<string, RowOfDay> | null,
  now: Date,
): Promise<HomeView> {
  const date = published && businessDay(published.date);
  const latest = date && found?.get(date);
  const before = published && comparedDays(published).at(-2);
  const inForce = planInForce(versions, businessDayOf(now));
  return homeView({
    role: member.role,
    account: account ?? emptyAccount,
    published,
    settled: latest ? await settledRow(latest, date, versions) : null,
    before: found?.get(before ?? '')?.row ?? null,
    inForce: inForce && planIn(inForce),
    plans: versions.map(planIn),
  });
}
