import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import type { OrderDetailView } from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { plansContract } from '../../../../cloudfunctions/shared/contract/plans';
import { Chip } from '../../components/Chip/Chip';
import { Facts } from '../../components/Facts/Facts';
import { exactMoment, shownDay } from '../../format/when';
import { useMay } from '../../session/myself';
import { texts } from '../../texts/texts';

/** Who paid, when and where, and by which plan the pool was fixed. */
export function OrderFacts({ order }: { order: OrderDetailView }): ReactElement {
  const may = useMay();
  const words = texts.orders;
  const version = words.version(order.planVersion);
  return (
    <Facts
      facts={[
        [
          words.member,
          <Link key="member" to={`/members?${new URLSearchParams({ member: order.member })}`}>
            {order.member}
          </Link>,
        ],
        [texts.members.name, order.memberName ?? texts.members.noName],
        [texts.members.phone, order.phoneMasked],
        [words.paidAt, exactMoment(order.paidAt)],
        [words.source, order.source],
        [words.channel, order.channel === '' ? null : order.channel],
        [words.category, order.category === '' ? null : order.category],
        [
          words.tier,
          order.reached === null
            ? words.noTier
            : words.tierTimes(order.reached.name, order.reached.multiplier),
        ],
        [
          words.plan,
          may(plansContract.history.access) ? (
            <Link key="plan" to={`/plans?version=${order.planVersion}`}>
              {version}
            </Link>
          ) : (
            version
          ),
        ],
        [
          words.counts,
          <span key="day">
            {shownDay(order.day)} {order.late && <Chip tone="warn">{words.late}</Chip>}{' '}
            {order.quarantined !== null && <Chip tone="danger">{words.setAside[order.quarantined]}</Chip>}
          </span>,
        ],
        [
          words.import,
          order.import === null ? null : (
            <span key="import" className="mono">
              {order.import}
            </span>
          ),
        ],
      ]}
    />
  );
}
