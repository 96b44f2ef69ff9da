import Taro from '@tarojs/taro';
import { type ReactElement, useState } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { ErrorCard } from '../../components/Async/ErrorCard';
import { DaySheet } from '../../components/DaySheet/DaySheet';
import { useDay, useMonth } from '../../data/usePoints';
import { MonthCard } from './MonthCard';
import { OrdersCard } from './OrdersCard';

/** The calendar of one month, and the day that is opened in it. */
export function ReleaseMonth({ view }: { view: HomeView }): ReactElement {
  const today = businessDayOf(Date.now());
  const newest = view.publishedDate ?? today;
  const [month, setMonth] = useState(newest.slice(0, 7));
  const [chosen, setChosen] = useState<string | null>(null);
  const monthQuery = useMonth(month);
  const dayQuery = useDay(chosen);

  const choose = (date: string) => {
    setChosen(date);
    // The sheet leaves room for the head and the chosen week.
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };

  return (
    <>
      <MonthCard
        month={month}
        days={monthQuery.data?.days ?? null}
        total={monthQuery.data?.total}
        thinned={monthQuery.data?.thinned ?? false}
        newest={newest}
        chosen={chosen}
        onMonth={setMonth}
        onDay={choose}
      />
      {monthQuery.error && monthQuery.data === undefined && (
        <ErrorCard error={monthQuery.error} onRetry={() => monthQuery.refetch()} />
      )}
      <OrdersCard day={view.day} today={today} hasReleased={view.releasedToDate > 0} />
      <DaySheet date={chosen} today={today} query={dayQuery} onClose={() => setChosen(null)} />
    </>
  );
}
