import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import type { TrendPoint } from '../../components/TrendChart/TrendChart';
import { shownDay } from '../../format/when';
import { hasTotals } from './hasTotals';

export type Measure = 'released' | 'remaining' | 'granted';

/** One total of the closes that have it, oldest first. */
export function trendOf(closes: readonly CloseView[], measure: Measure): TrendPoint[] {
  return closes
    .filter(hasTotals)
    .map((close) => ({ label: shownDay(close.date), value: close[measure] }))
    .reverse();
}
