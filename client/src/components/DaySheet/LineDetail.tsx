import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { LineKind, LineView } from '../../../../cloudfunctions/shared/contract/explanation';
import type { DayView } from '../../../../cloudfunctions/shared/contract/points';
import { displayRate, type Rate } from '../../../../cloudfunctions/shared/domain/money/rate';
import { generationOf, lineName } from '../../format/explainLine';
import { explainSentence } from '../../format/explainSentence';
import { releasingOrders } from '../../format/releasingOrders';
import { useShownAmount } from '../../format/shownAmount';
import { dayOf, shownDay } from '../../format/when';
import { explainTexts } from '../../texts/explain';
import { releaseTexts } from '../../texts/release';
import { Amount } from '../Amount/Amount';
import { InviteesBehind } from './InviteesBehind';

/** One part of a day: a sentence that a person understands, and every figure that it is made of. */
export function LineDetail({ day, kind }: { day: DayView; kind: LineKind | 'capped' }): ReactElement {
  const show = useShownAmount();
  const line = day.lines.find((found) => found.kind === kind);
  return (
    <View className="why" id={`line-${kind}`}>
      <Amount value={kind === 'capped' ? day.capped : (line?.paid ?? 0)} size="figure" />
      <View className="why__sentence">{explainSentence(kind, day, show)}</View>
      {kind === 'capped' && <CappedLines day={day} />}
      {line?.kind === 'static' && <Orders day={day} line={line} />}
      {line !== undefined && line.kind !== 'static' && <Arithmetic line={line} />}
      {line !== undefined && <Behind date={day.date} line={line} />}
    </View>
  );
}

/** Whose release a share line counts; of generations past the second only the total is told (product.md A6). */
function Behind({ date, line }: { date: string; line: LineView }): ReactElement | null {
  const generation = generationOf(line.kind);
  if (generation === null) return null;
  if (generation === 1 || generation === 2)
    return <InviteesBehind date={date} generation={generation} line={line} />;
  return <View className="why__note">{explainTexts.onlyTotals}</View>;
}

function Arithmetic({ line }: { line: LineView }): ReactElement {
  const show = useShownAmount();
  const { earned, paid, steps } = line;
  return (
    <View className="why__part">
      <View className="card__title">{explainTexts.how}</View>
      {steps === undefined ? (
        <>
          <Figure name={explainTexts.base} value={line.base} />
          <View className="row why__row">
            <View>{explainTexts.rate}</View>
            <View>{displayRate((line.rate ?? 0) as Rate)}</View>
          </View>
        </>
      ) : (
        steps.map(({ below, rateDifference, base }) => (
          <View className="row row--wrap why__row" key={below?.id ?? ''}>
            <View>{below === null ? explainTexts.stepNone : explainTexts.stepBelow(below.name)}</View>
            <View>{explainTexts.product(displayRate(rateDifference as Rate), show(base))}</View>
          </View>
        ))
      )}
      {paid < earned && <Figure name={explainTexts.earned} value={earned} />}
      <Figure name={explainTexts.paid} value={paid} strong />
      {paid < earned && <Figure name={releaseTexts.capped} value={earned - paid} />}
    </View>
  );
}

function Orders({ day, line }: { day: DayView; line: LineView }): ReactElement {
  const show = useShownAmount();
  const rate = displayRate((line.rate ?? 0) as Rate);
  return (
    <View className="why__part">
      <View className="card__title">{explainTexts.orders}</View>
      {releasingOrders(day, line).map(({ order, isLast }) => (
        <View className="why__order" key={order.order}>
          <View className="row row--wrap">
            <View>
              <Amount value={order.amount} /> {releaseTexts.orderTitle} ·{' '}
              {releaseTexts.paidOn(shownDay(dayOf(order.paidAt), day.date))}
            </View>
            <Amount value={order.todayStatic} />
          </View>
          <View className="day__sum">
            {(isLast ? explainTexts.orderRest : explainTexts.orderSum)(rate, show(order.amount))}
          </View>
        </View>
      ))}
    </View>
  );
}

function CappedLines({ day }: { day: DayView }): ReactElement | null {
  const show = useShownAmount();
  const lines = day.lines.filter(({ earned, paid }) => paid < earned);
  if (lines.length === 0) return null;
  return (
    <View className="why__part">
      <View className="card__title">{explainTexts.how}</View>
      {lines.map(({ kind, earned, paid }) => (
        <View className="why__order" key={kind}>
          <View className="row">
            <View>{lineName(kind)}</View>
            <Amount value={earned - paid} />
          </View>
          <View className="day__sum">{explainTexts.cappedOf(show(earned), show(paid))}</View>
        </View>
      ))}
    </View>
  );
}

function Figure({ name, value, strong }: { name: string; value: number; strong?: boolean }): ReactElement {
  return (
    <View className={`row why__row${strong ? ' why__row--strong' : ''}`}>
      <View>{name}</View>
      <Amount value={value} />
    </View>
  );
}
