import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import type { TrendPoint } from '../../components/TrendChart/TrendChart';
import { shownDay } from '../../format/when';
import type { Measure } from './measures';

/** One figure of the closes that have it, oldest first. */
export function trendOf(closes: readonly CloseView[], { of }: Measure): TrendPoint[] {
  return closes
    .flatMap((close) => {
      const value = of(close);
      return value === null ? [] : [{ label: shownDay(close.date), value }];
    })
    .reverse();
}
