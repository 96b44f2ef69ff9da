import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { Amount } from '../../components/Amount/Amount';
import type { PointsFigure } from '../../components/PointsCard/PointsCard';
import { Sheet } from '../../components/Sheet/Sheet';
import { useShownAmount } from '../../format/shownAmount';
import { dayOf, shownDay } from '../../format/when';
import { homeTexts } from '../../texts/home';

/** The figures of the home page that open into an explanation of their own; a day's release has its own sheet. */
export type Explained = PointsFigure | 'tier' | 'rank';

interface ExplanationProps {
  what: Explained | null;
  view: HomeView;
  onClose(): void;
}

/** Where a figure comes from, in a sentence and in its arithmetic (product.md B6). */
export function Explanation({ what, view, onClose }: ExplanationProps): ReactElement {
  return (
    <Sheet open={what !== null} title={what === null ? '' : titles[what]} onClose={onClose} id="explanation">
      {what !== null && <View className="sheet__text">{sentence(what, view)}</View>}
      {(what === 'inPools' || what === 'openOrders') && <Pools view={view} />}
      {what === 'available' && <Available view={view} />}
      {what === 'cash' && <Figure name={homeTexts.cash} value={view.cash} />}
      {what === 'rank' && <Figure name={homeTexts.rankVolume} value={view.rank?.teamVolume} />}
    </Sheet>
  );
}

const titles: Record<Explained, string> = {
  available: homeTexts.available,
  inPools: homeTexts.inPools,
  cash: homeTexts.cash,
  openOrders: homeTexts.openOrders,
  tier: homeTexts.tier,
  rank: homeTexts.rank,
};

function sentence(what: Explained, view: HomeView): string {
  const day = view.publishedDate === null ? '' : displayDay(view.publishedDate as BusinessDay);
  if (what === 'available') return day === '' ? homeTexts.availableFirst : homeTexts.availableHow(day);
  if (what === 'cash') return homeTexts.cashHow;
  if (what === 'tier') return homeTexts.tierHow;
  if (what === 'rank') return homeTexts.rankHow;
  return homeTexts.poolsHow;
}

/** 可用积分 is what was released, less what was clawed back, with what operators added or removed. */
function Available({ view }: { view: HomeView }): ReactElement {
  // A home that an earlier version of this client remembered does not tell them.
  const { availableParts: known } = view as Partial<HomeView>;
  const parts: [string, number][] = known
    ? [
        [homeTexts.availableReleased, known.released],
        [homeTexts.availableClawed, -known.clawed],
        [homeTexts.availableAdjusted, known.adjusted],
        [homeTexts.availableOwed, Math.max(0, known.clawed - known.released - known.adjusted)],
      ]
    : [];
  return (
    <>
      {parts
        .filter(([, value], at) => at === 0 || value !== 0)
        .map(([name, value]) => (
          <View className="explain__part row" key={name}>
            <View>{name}</View>
            <Amount value={value} />
          </View>
        ))}
      <Figure name={homeTexts.available} value={view.available} />
    </>
  );
}

/** 待释放 is the sum of what each order still holds. */
function Pools({ view }: { view: HomeView }): ReactElement {
  const show = useShownAmount();
  const today = view.publishedDate ?? '';
  return (
    <>
      {(view.day?.orders ?? [])
        .filter(({ pool, released }) => pool > released)
        .map(({ order, amount, paidAt, pool, released }) => (
          <View className="explain__part" key={order}>
            <View className="row">
              <View>{homeTexts.poolsOrder(show(amount), shownDay(dayOf(paidAt), today))}</View>
              <Amount value={pool - released} />
            </View>
            <View className="explain__sum">{homeTexts.poolsLine(show(pool), show(released))}</View>
          </View>
        ))}
      <Figure name={homeTexts.inPools} value={view.inPools} />
    </>
  );
}

function Figure({ name, value }: { name: string; value: number | null | undefined }): ReactElement {
  return (
    <View className="explain__part explain__part--total row">
      <View>{name}</View>
      <Amount value={value} size="head" />
    </View>
  );
}
