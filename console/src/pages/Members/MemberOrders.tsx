import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import type { OrderView } from '../../../../cloudfunctions/shared/contract/orders';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { type MemberOrdersPage, orders } from '../../api/members';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { Chip } from '../../components/Chip/Chip';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { type PlainColumn, PlainTable } from '../../components/PlainTable/PlainTable';
import { shownDay, shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { memberOrderCsv } from './memberOrderCsv';

const words = texts.members;

/** A member's orders, newest first, as many pages as one asks for. */
export function MemberOrders({ member }: { member: string }): ReactElement {
  const query = useInfiniteQuery({
    queryKey: ['members', 'orders', member],
    queryFn: ({ pageParam }) => orders(member, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: MemberOrdersPage) => next ?? undefined,
  });
  return (
    <Async query={query} skeleton={<Bones rows={5} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.orders);
        if (rows.length === 0) return <Empty title={words.noOrdersTitle} note={words.noOrders} />;
        return (
          <>
            <div className="profile__export">
              <ExportButton
                size="small"
                name={words.orderFile(member)}
                columns={memberOrderCsv}
                read={async (cursor: string | undefined) => {
                  const { orders: page, next } = await orders(member, cursor);
                  return { rows: page, next };
                }}
              />
            </div>
            <PlainTable label={words.orderTable} rows={rows} columns={columns} keyOf={({ order }) => order} />
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

const columns: PlainColumn<OrderView>[] = [
  {
    title: words.order,
    cell: ({ order }) => <Link to={`/orders?${new URLSearchParams({ order })}`}>{order}</Link>,
  },
  { title: words.paidAt, cell: ({ paidAt }) => shownMoment(paidAt) },
  { title: words.amount, isFigure: true, cell: ({ amount }) => displayAmount(amount) },
  {
    title: words.refunded,
    isFigure: true,
    cell: ({ refunded }) => <span className={refunded === 0 ? 'quiet' : ''}>{displayAmount(refunded)}</span>,
  },
  { title: words.pool, isFigure: true, cell: ({ pool }) => displayAmount(pool) },
  { title: words.counts, cell: (order) => <Counts order={order} /> },
];

/** From which day an order counts, and what is unusual about it. */
function Counts({ order: { day, late, quarantined } }: { order: OrderView }): ReactElement {
  return (
    <>
      {shownDay(day)} {late && <Chip tone="warn">{words.late}</Chip>}{' '}
      {quarantined !== null && <Chip tone="danger">{words.setAside[quarantined]}</Chip>}
    </>
  );
}
