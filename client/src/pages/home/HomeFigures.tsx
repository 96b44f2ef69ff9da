import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactElement, useState } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { ErrorCard } from '../../components/Async/ErrorCard';
import { DaySheet } from '../../components/DaySheet/DaySheet';
import { Icon, type IconName } from '../../components/Icon/Icon';
import { PointsCard } from '../../components/PointsCard/PointsCard';
import { spoken } from '../../components/spoken';
import { TierProgress } from '../../components/TierProgress/TierProgress';
import { go } from '../../data/go';
import { useDay } from '../../data/usePoints';
import { shownMoment } from '../../format/when';
import { homeTexts } from '../../texts/home';
import { ChangeLine } from './ChangeLine';
import { type Explained, Explanation } from './Explanation';
import { FirstOrder } from './FirstOrder';
import { HomeSkeleton } from './HomeSkeleton';
import { InviteProgress } from './InviteProgress';
import { Trend } from './Trend';

interface HomeFiguresProps {
  query: { data: HomeView | undefined; dataUpdatedAt: number; error: unknown; refetch(): unknown };
}

/** Everything on the home page that is made of figures; old figures stay, dated, while new ones cannot be had. */
export function HomeFigures({ query }: HomeFiguresProps): ReactElement {
  const [explained, setExplained] = useState<Explained | null>(null);
  const [openDay, setOpenDay] = useState<string | null>(null);
  const dayQuery = useDay(openDay);
  const view = query.data;
  if (view === undefined) {
    return query.error ? <ErrorCard error={query.error} onRetry={query.refetch} /> : <HomeSkeleton />;
  }

  const today = businessDayOf(Date.now());
  const failed = query.error !== null && query.error !== undefined;
  const nothingYet = view.day === null && view.available === 0;
  return (
    <>
      <PointsCard
        view={view}
        today={today}
        seenAt={failed ? shownMoment(query.dataUpdatedAt, Date.now()) : null}
        onFigure={setExplained}
        onToday={() => setOpenDay(view.day?.date ?? null)}
      />
      {failed && <ErrorCard error={query.error} onRetry={query.refetch} />}
      {!failed && view.change !== null && (
        <ChangeLine
          change={view.change}
          isToday={view.day?.date === today}
          onTap={() => setOpenDay(view.day?.date ?? null)}
        />
      )}
      <View className="shortcuts">
        <Shortcut id="to-orders" icon="order" name={homeTexts.shortcutOrders} url="/pages/orders/index" />
        <Shortcut id="to-invite" icon="people" name={homeTexts.shortcutInvite} url="/pages/invite/index" />
        <Shortcut id="to-rules" icon="rules" name={homeTexts.shortcutRules} url="/pages/rules/index" />
      </View>
      {nothingYet ? (
        <FirstOrder />
      ) : (
        <TierProgress
          tier={view.tier}
          rank={view.rank}
          onTier={() => setExplained('tier')}
          onRank={() => setExplained('rank')}
        />
      )}
      {view.role === 'promoter' && <InviteProgress />}
      {!nothingYet && <Trend publishedDate={view.publishedDate} failed={failed} />}
      <Explanation what={explained} view={view} onClose={() => setExplained(null)} />
      <DaySheet date={openDay} today={today} query={dayQuery} onClose={() => setOpenDay(null)} />
    </>
  );
}

function Shortcut({
  id,
  icon,
  name,
  url,
}: {
  id: string;
  icon: IconName;
  name: string;
  url: string;
}): ReactElement {
  const open = () => (url.includes('/invite/') ? Taro.switchTab({ url }) : go(url));
  return (
    <View
      className="shortcut"
      id={id}
      hoverClass="tappable--down"
      onClick={open}
      {...spoken({ role: 'link', label: name })}
    >
      <View className="shortcut__tile">
        <Icon name={icon} />
      </View>
      <View>{name}</View>
    </View>
  );
}
