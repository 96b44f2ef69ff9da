import type { MemberRowView } from '../../../../cloudfunctions/shared/contract/members';
import { search } from '../../api/members';
import type { PageOf } from '../../csv/readAllPages';
import { type MemberFilter, searchOf } from './memberFilter';

/** The pages of a filter, for the list and for a file alike. */
export const readMembers =
  (filter: MemberFilter) =>
  async (cursor: string | undefined): Promise<PageOf<MemberRowView, string>> => {
    const { members, next } = await search(searchOf(filter), cursor);
    return { rows: members, next };
  };
