import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { search } from '../../api/members';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { Card } from '../../components/Card/Card';
import { Pager } from '../../components/Pager/Pager';
import { useCursors } from '../../components/Pager/useCursors';
import { RowTable } from '../../components/RowTable/RowTable';
import { texts } from '../../texts/texts';
import { memberColumns } from './memberColumns';
import { type MemberFilter, searchOf } from './memberFilter';

interface MemberListProps {
  filter: MemberFilter;
  open: string | null;
  onOpen(member: string): void;
}

/** The members of a filter, page by page; made anew for every filter. */
export function MemberList({ filter, open, onOpen }: MemberListProps): ReactElement {
  const pages = useCursors<string>();
  const wanted = searchOf(filter);
  const query = useQuery({
    queryKey: ['members', 'search', wanted, pages.cursor ?? null],
    queryFn: () => search(wanted, pages.cursor),
    placeholderData: keepPreviousData,
  });
  const words = texts.members;
  const isAll = Object.keys(wanted).length === 0;
  return (
    <Card isFlush>
      <Async query={query} skeleton={<Bones rows={14} />}>
        {({ members, next }) => (
          <>
            <RowTable
              label={words.table}
              rows={members}
              columns={memberColumns}
              keyOf={({ member }) => member}
              chosen={open}
              onOpen={({ member }) => onOpen(member)}
              isWaiting={query.isPlaceholderData}
              empty={
                isAll ? (
                  <Empty title={words.emptyTitle} note={words.empty} />
                ) : (
                  <Empty title={words.emptySearchTitle} note={words.emptySearch} />
                )
              }
            />
            <Pager
              page={pages.page}
              hasNext={next !== null}
              isWaiting={query.isPlaceholderData}
              onPrevious={pages.previous}
              onNext={() => next !== null && pages.next(next)}
            />
          </>
        )}
      </Async>
    </Card>
  );
}
