import type { ReactElement } from 'react';
import type { MemberProfileView } from '../../../../cloudfunctions/shared/contract/members';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { Figures } from '../../components/Figures/Figures';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';

/** What a member has, as of the published day. What no close knows yet is unknown, and no zero. */
export function ProfileFigures({ profile }: { profile: MemberProfileView }): ReactElement {
  const { points, ownVolume, invitees } = profile;
  const words = texts.members;
  const { tier, rank, openOrders } = points;
  const figures = [
    { label: words.available, value: displayAmount(points.available) },
    { label: words.cash, value: displayAmount(points.cash) },
    {
      label: words.inPools,
      value: points.inPools === null ? null : displayAmount(points.inPools),
      note: openOrders === null ? undefined : words.openOrders(openOrders),
    },
    { label: words.released, value: displayAmount(points.releasedToDate) },
    { label: words.ownVolume, value: ownVolume === null ? null : displayAmount(ownVolume) },
    { label: words.tier, value: tier.current?.name ?? (tier.best === null ? null : words.none) },
    ...(rank === null
      ? []
      : [{ label: words.rank, value: rank.current?.name ?? (rank.teamVolume === null ? null : words.none) }]),
    { label: words.invitees, value: words.people(String(invitees)) },
  ];
  return (
    <div className="profile__box">
      <Figures figures={figures} />
      <p className="profile__until">
        {points.publishedDate === null ? words.notClosed : words.until(shownDay(points.publishedDate))}
      </p>
    </div>
  );
}
