import type { ReactElement } from 'react';
import type { MemberRowView } from '../../../../cloudfunctions/shared/contract/members';
import { Empty } from '../../components/Async/Empty';
import { PagedTable } from '../../components/PagedTable/PagedTable';
import { texts } from '../../texts/texts';
import { memberColumns } from './memberColumns';
import { type MemberFilter, searchOf } from './memberFilter';
import { readMembers } from './readMembers';

interface MemberListProps {
  filter: MemberFilter;
  open: string | null;
  onOpen(member: string): void;
}

/** The members of a filter. */
export function MemberList({ filter, open, onOpen }: MemberListProps): ReactElement {
  const wanted = searchOf(filter);
  const words = texts.members;
  return (
    <PagedTable<MemberRowView, string>
      label={words.table}
      queryKey={['members', 'search', wanted]}
      read={readMembers(filter)}
      columns={memberColumns}
      keyOf={({ member }) => member}
      chosen={open}
      onOpen={({ member }) => onOpen(member)}
      empty={
        Object.keys(wanted).length === 0 ? (
          <Empty title={words.emptyTitle} note={words.empty} />
        ) : (
          <Empty title={words.emptySearchTitle} note={words.emptySearch} />
        )
      }
    />
  );
}
