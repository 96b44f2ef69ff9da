import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { LineKind } from '../../../../cloudfunctions/shared/contract/explanation';
import type { DayView } from '../../../../cloudfunctions/shared/contract/points';
import { explainCap, explainLine, lineName } from '../../format/explainLine';
import { useShownAmount } from '../../format/shownAmount';
import { releaseTexts } from '../../texts/release';
import { statesTexts } from '../../texts/states';
import { Amount } from '../Amount/Amount';
import { Icon } from '../Icon/Icon';
import { ReleaseBar } from '../ReleaseBar/ReleaseBar';
import { spoken } from '../spoken';

interface DayDetailProps {
  day: DayView;
  isToday: boolean;
  onPart(kind: LineKind | 'capped'): void;
}

/** A day's amount, the arithmetic of each part, what was capped, and the orders it came from. */
export function DayDetail({ day, isToday, onPart }: DayDetailProps): ReactElement {
  const show = useShownAmount();
  return (
    <View className="day">
      <View className="day__head">
        <Amount value={day.total} size="figure" />
        <View className="day__split">
          <View>
            {releaseTexts.creditPoints} <Amount value={day.points} size="sub" />
          </View>
          <View>
            {releaseTexts.creditCash} <Amount value={day.cash} size="sub" unit={statesTexts.yuan} />
          </View>
        </View>
      </View>
      {day.lines.map((line) => (
        <Part
          key={line.kind}
          kind={line.kind}
          sum={explainLine(line, day, show)}
          amount={line.paid}
          onTap={onPart}
        />
      ))}
      <Part kind="capped" sum={explainCap(day)} amount={day.capped} onTap={onPart} />
      {day.orders.length > 0 && (
        <View className="day__orders">
          <View className="card__head">
            <View className="card__title">{releaseTexts.fromOrders}</View>
            <View className="card__note">{releaseTexts.firstPaidFirst}</View>
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
  kind: LineKind | 'capped';
  sum: string;
  amount: number;
  onTap(kind: LineKind | 'capped'): void;
}

function Part({ kind, sum, amount, onTap }: PartProps): ReactElement {
  const show = useShownAmount();
  const name = lineName(kind);
  return (
    <View
      className={`day__part tappable${kind === 'capped' ? ' day__part--quiet' : ''}`}
      id={`part-${kind}`}
      hoverClass="tappable--down"
      onClick={() => onTap(kind)}
      {...spoken({ role: 'button', label: releaseTexts.explainSpoken(name, show(amount)) })}
    >
      <View className="row">
        <View className="day__name">
          {name}
          <Icon name="forward" small />
        </View>
        <Amount value={amount} />
      </View>
      <View className="day__sum">{sum}</View>
    </View>
  );
}
