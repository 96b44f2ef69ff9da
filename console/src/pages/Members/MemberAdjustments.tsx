import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { AdjustmentsView, AdjustmentView } from '../../../../cloudfunctions/shared/contract/wallet';
import { adjustments } from '../../api/wallet';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { type PlainColumn, PlainTable } from '../../components/PlainTable/PlainTable';
import { signedAmount } from '../../format/signedAmount';
import { shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { adjustmentsKey } from '../Adjustments/adjustmentsKey';
import { StateChip } from '../Adjustments/StateChip';

const words = texts.adjustments;

/** What operators added to a member or removed, newest first, with what still waits. */
export function MemberAdjustments({ member }: { member: string }): ReactElement {
  const query = useInfiniteQuery({
    queryKey: [...adjustmentsKey, 'of', member],
    queryFn: ({ pageParam }) => adjustments({ member }, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: AdjustmentsView) => next ?? undefined,
  });
  return (
    <Async query={query} skeleton={<Bones rows={4} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.adjustments);
        if (rows.length === 0) return <Empty title={words.emptyTitle} />;
        return (
          <>
            <PlainTable
              label={words.table}
              rows={rows}
              columns={columns}
              keyOf={({ adjustment }) => adjustment}
            />
            {query.hasNextPage && (
              <div className="profile__more">
                <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                  {texts.states.more}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Async>
  );
}

const columns: PlainColumn<AdjustmentView>[] = [
  { title: words.at, cell: ({ at }) => shownMoment(at) },
  { title: words.amount, isFigure: true, cell: ({ amount }) => signedAmount(amount) },
  { title: words.note, cell: ({ note }) => note },
  { title: words.by, cell: ({ by, byName }) => byName ?? by },
  { title: words.state, cell: ({ state }) => <StateChip state={state} /> },
];
