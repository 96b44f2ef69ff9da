import type { Row } from '../shared/domain/dayClose/row';
import { members } from '../shared/store/members';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { setting } from '../shared/store/settings';

/**
 * A member's row of the published day; null where no close knows the member. It is read outside the transaction that uses it:
 * what was released never falls, so a day that is published meanwhile only under-counts (day-close.md, Balances).
 */
export async function settledRowOf(id: string): Promise<Row | null> {
  const [member, published] = await Promise.all([members.get(id), setting('published')]);
  if (!member || !published) return null;
  const rows = await rowsOfMember(published, member.number, [published.date]);
  return rows.get(published.date)?.row ?? null;
}
