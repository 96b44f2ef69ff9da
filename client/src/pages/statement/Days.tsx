import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { StatementView } from '../../../../cloudfunctions/shared/contract/statement';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { Amount } from '../../components/Amount/Amount';
import { silent, spoken } from '../../components/spoken';
import { useShownAmount } from '../../format/shownAmount';
import { statementTexts } from '../../texts/explain';

type Day = NonNullable<StatementView['days']>[number];

interface DaysProps {
  statement: StatementView;
  onDay(date: string): void;
}

/** Each day as a line with its bar, from zero to the month's most; a day opens into its own sheet. */
export function Days({ statement: { days }, onDay }: DaysProps): ReactElement {
  const most = Math.max(1, ...(days ?? []).map(({ total }) => total));
  return (
    <View className="card" id="days">
      <View className="card__title">{statementTexts.days}</View>
      {days === null ? (
        <View className="statement__note">{statementTexts.thinned}</View>
      ) : (
        days.map((day) => <DayLine key={day.date} day={day} most={most} onDay={onDay} />)
      )}
    </View>
  );
}

function DayLine({ day, most, onDay }: { day: Day; most: number; onDay(date: string): void }): ReactElement {
  const show = useShownAmount();
  const { date, total } = day;
  const name = displayDay(date as BusinessDay);
  const percent = (value: number) => `${(value / most) * 100}%`;
  return (
    <View
      className={`statement__day tappable${total === 0 ? ' statement__day--quiet' : ''}`}
      id={`day-${date}`}
      hoverClass="tappable--down"
      onClick={() => onDay(date)}
      {...spoken({ role: 'button', label: statementTexts.daySpoken(name, show(total)) })}
    >
      <View className="statement__date">{name}</View>
      <View className="statement__groove" {...silent}>
        <View className="statement__solid" style={{ width: percent(day.static) }} />
        <View className="statement__fast" style={{ width: percent(total - day.static) }} />
      </View>
      <Amount value={total} />
    </View>
  );
}
