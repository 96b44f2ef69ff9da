import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { type MemberHome, memberHome } from '../../api/points';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { type Figure, Figures } from '../../components/Figures/Figures';
import { shownCount } from '../../format/count';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';

const words = texts.members;

/** What a member has, as of the published day. */
export function ProfileFigures({ member, invitees }: { member: string; invitees: number }): ReactElement {
  const query = useQuery({ queryKey: ['points', 'home', member], queryFn: () => memberHome(member) });
  return (
    <div className="profile__box">
      <Async query={query} skeleton={<Bones rows={4} />}>
        {(home) => (
          <>
            <Figures
              figures={[
                ...figuresOf(home),
                { label: words.invitees, value: words.people(shownCount(invitees)) },
              ]}
            />
            <p className="profile__until">
              {home.publishedDate === null ? words.notClosed : words.until(shownDay(home.publishedDate))}
            </p>
          </>
        )}
      </Async>
    </div>
  );
}

/** What no close knows yet is unknown, and no zero. */
function figuresOf(home: MemberHome): Figure[] {
  const { inPools, openOrders, ownVolume, tier, rank } = home;
  return [
    { label: words.available, value: displayAmount(home.available) },
    { label: words.cash, value: displayAmount(home.cash) },
    {
      label: words.inPools,
      value: inPools === null ? null : displayAmount(inPools),
      note: openOrders === null ? undefined : words.openOrders(openOrders),
    },
    { label: words.released, value: displayAmount(home.releasedToDate) },
    { label: words.ownVolume, value: ownVolume === null ? null : displayAmount(ownVolume) },
    { label: words.tier, value: tier.current?.name ?? (tier.best === null ? null : words.none) },
    ...(rank === null
      ? []
      : [{ label: words.rank, value: rank.current?.name ?? (rank.teamVolume === null ? null : words.none) }]),
  ];
}
