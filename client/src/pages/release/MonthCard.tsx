import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactElement, useMemo } from 'react';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { nextDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay, displayMonth } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { Amount } from '../../components/Amount/Amount';
import { Icon } from '../../components/Icon/Icon';
import { MonthSwitch } from '../../components/MonthSwitch/MonthSwitch';
import { silent, spoken } from '../../components/spoken';
import { useHiddenAmounts } from '../../data/hiddenAmounts';
import { useShownAmount } from '../../format/shownAmount';
import { releaseTexts } from '../../texts/release';
import { type CalendarCell, monthWeeks } from './calendar';

interface MonthCardProps {
  /** `YYYY-MM` */
  month: string;
  /** Null while they are on their way. */
  days: { date: string; total: number }[] | null;
  total: number | undefined;
  /** Most of its days are no longer kept. */
  thinned: boolean;
  /** The last published day: months and days after it are still to come. */
  newest: string;
  chosen: string | null;
  onMonth(month: string): void;
  onDay(date: string): void;
}

/** A month as a heat map; cells carry their amount, so colour is never the only sign. An open day shows its weeks alone. */
export function MonthCard(props: MonthCardProps): ReactElement {
  const { month, days, total, thinned, newest, chosen, onMonth, onDay } = props;
  const weeks = useMemo(
    () => monthWeeks(month, new Map((days ?? []).map((day) => [day.date, day.total]))),
    [month, days],
  );
  return (
    <View className="card month" id="month">
      <View className="card__head">
        <MonthSwitch month={month} last={newest.slice(0, 7)} onMonth={onMonth} />
        <Total month={month} total={days === null ? null : total} />
      </View>
      <View className="month__week">
        {releaseTexts.weekdays.map((name) => (
          <View className="month__weekday" key={name}>
            {name}
          </View>
        ))}
      </View>
      {aroundChosen(weeks, chosen).map((week) => (
        <View className="month__week" key={week.find((cell) => cell !== null)?.date}>
          {week.map((cell, weekday) =>
            cell === null ? (
              <View className="cell" key={releaseTexts.weekdays[weekday]} />
            ) : (
              <Cell key={cell.date} cell={cell} chosen={cell.date === chosen} newest={newest} onDay={onDay} />
            ),
          )}
        </View>
      ))}
      {thinned && chosen === null && <View className="month__note">{releaseTexts.monthThinned}</View>}
      {!thinned && chosen === null && (
        <View className="month__legend" {...silent}>
          {releaseTexts.less}
          {[1, 2, 3, 4].map((heat) => (
            <View className={`month__step cell--heat-${heat}`} key={heat} />
          ))}
          {releaseTexts.more}
        </View>
      )}
    </View>
  );
}

/** What the month released, which opens into its statement. Nothing stands there while it is on its way. */
function Total({ month, total }: { month: string; total: number | null | undefined }): ReactElement {
  const show = useShownAmount();
  if (total === null || total === undefined) return <View className="month__total" />;
  return (
    <View
      className="month__total tappable"
      id="statement"
      hoverClass="tappable--down"
      onClick={() => Taro.navigateTo({ url: `/pages/statement/index?month=${month}` })}
      {...spoken({ role: 'link', label: releaseTexts.monthSpoken(displayMonth(month), show(total)) })}
    >
      {releaseTexts.monthTotal} <Amount value={total} />
      <Icon name="forward" small />
    </View>
  );
}

interface CellProps {
  cell: CalendarCell;
  chosen: boolean;
  newest: string;
  onDay(date: string): void;
}

function Cell({ cell, chosen, newest, onDay }: CellProps): ReactElement {
  const hidden = useHiddenAmounts();
  const show = useShownAmount();
  const { date, dayOfMonth, total, heat } = cell;
  const tomorrow = date === nextDay(newest as BusinessDay);
  if (total === null) {
    return (
      <View className="cell cell--blank">
        <View className="cell__day">{dayOfMonth}</View>
        {tomorrow && <View className="cell__amount">{releaseTexts.tomorrow}</View>}
      </View>
    );
  }
  return (
    <View
      className={`cell cell--heat-${heat}${chosen ? ' cell--chosen' : ''}`}
      id={`day-${date}`}
      hoverClass="tappable--down"
      onClick={() => onDay(date)}
      {...spoken({
        role: 'button',
        label: releaseTexts.daySpoken(displayDay(date as BusinessDay), show(total)),
      })}
    >
      <View className="cell__day">{dayOfMonth}</View>
      <View className="cell__amount">{hidden ? '••' : cellAmount(total)}</View>
    </View>
  );
}

/** From 1,000 up a cell has room for whole points only. */
function cellAmount(total: number): string {
  const shown = displayAmount(total);
  return total >= 100_000 ? shown.slice(0, -3) : shown;
}

/** The week of the chosen day and the one before it: what stays visible above the day's sheet. */
function aroundChosen(weeks: (CalendarCell | null)[][], chosen: string | null): (CalendarCell | null)[][] {
  const index = weeks.findIndex((week) => week.some((cell) => cell?.date === chosen));
  return chosen === null || index < 0 ? weeks : weeks.slice(Math.max(0, index - 1), index + 1);
}
