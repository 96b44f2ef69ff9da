import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { DayView } from '../../../../cloudfunctions/shared/contract/points';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { explainCap, explainLine } from '../../format/explainLine';
import { weekdayOf } from '../../format/when';
import { texts } from '../../texts/texts';
import { Amount } from '../Amount/Amount';
import { Async } from '../Async/Async';
import { BoneCard } from '../Async/Bone';
import { ReleaseBar } from '../ReleaseBar/ReleaseBar';
import { Sheet } from '../Sheet/Sheet';
import './DaySheet.scss';

interface DaySheetProps {
  /** The chosen day, or null when none is. */
  date: string | null;
  today: string;
  query: { data: DayView | undefined; error: unknown; refetch(): unknown };
  rankName(id: string): string;
  onClose(): void;
}

/** A published day: its amount, the arithmetic of each part, what was capped, and the orders it came from. */
export function DaySheet({ date, today, query, rankName, onClose }: DaySheetProps): ReactElement {
  return (
    <Sheet open={date !== null} title={date === null ? '' : titleOf(date)} onClose={onClose} id="day-sheet">
      <Async query={query} skeleton={<BoneCard rows={4} />}>
        {(day) => <DayDetail day={day} isToday={day.date === today} rankName={rankName} />}
      </Async>
    </Sheet>
  );
}

function DayDetail({
  day,
  isToday,
  rankName,
}: {
  day: DayView;
  isToday: boolean;
  rankName(id: string): string;
}): ReactElement {
  return (
    <View className="day">
      <View className="day__head">
        <Amount value={day.total} size="figure" />
        <View className="day__split">
          <View>
            {texts.release.creditPoints} <Amount value={day.points} size="sub" />
          </View>
          <View>
            {texts.release.creditCash} <Amount value={day.cash} size="sub" unit={texts.states.yuan} />
          </View>
        </View>
      </View>
      {day.lines.map((line) => (
        <Part key={line.kind} {...explainLine(line, rankName)} amount={line.paid} />
      ))}
      <Part name={texts.release.capped} sum={explainCap(day)} amount={day.capped} quiet />
      {day.frozen && <View className="day__note">{texts.release.frozen}</View>}
      {day.orders.length > 0 && (
        <View className="day__orders">
          <View className="card__head">
            <View className="card__title">{texts.release.fromOrders}</View>
            <View className="card__note">{texts.release.firstPaidFirst}</View>
          </View>
          {day.orders.map((order) => (
            <ReleaseBar key={order.order} order={order} date={day.date} isToday={isToday} />
          ))}
        </View>
      )}
    </View>
  );
}

interface PartProps {
  name: string;
  sum: string;
  amount: number;
  quiet?: boolean;
}

function Part({ name, sum, amount, quiet }: PartProps): ReactElement {
  return (
    <View className={`day__part${quiet ? ' day__part--quiet' : ''}`}>
      <View className="row">
        <View className="day__name">{name}</View>
        <Amount value={amount} />
      </View>
      <View className="day__sum">{sum}</View>
    </View>
  );
}

function titleOf(date: string): string {
  return texts.release.dayTitle(displayDay(date as BusinessDay), texts.release.weekday(weekdayOf(date)));
}
