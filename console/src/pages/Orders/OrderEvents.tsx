import type { ReactElement } from 'react';
import type { OrderDetailView } from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { Chip } from '../../components/Chip/Chip';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { exactMoment, shownDay } from '../../format/when';
import { texts } from '../../texts/texts';

/** What the closes read of an order, and from which day it counts. */
export function OrderEvents({ events }: Pick<OrderDetailView, 'events'>): ReactElement {
  const words = texts.orders;
  return (
    <PlainTable
      label={words.events}
      rows={events}
      keyOf={({ event }) => event}
      columns={[
        { title: words.event, cell: ({ kind }) => words.eventKinds[kind] },
        { title: words.happened, cell: ({ at }) => exactMoment(at) },
        {
          title: words.counts,
          cell: ({ day, late, quarantined, kind }) => (
            <>
              {shownDay(day)} {late && <Chip tone="warn">{words.late}</Chip>}{' '}
              {quarantined && (
                <Chip tone="danger">{words.setAside[kind === 'paid' ? 'payment' : 'refund']}</Chip>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
