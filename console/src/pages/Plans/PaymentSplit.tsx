import type { ReactElement } from 'react';
import {
  formatRate,
  parseRate,
  RATE_SCALE,
  type Rate,
} from '../../../../cloudfunctions/shared/domain/money/rate';
import { texts } from '../../texts/texts';
import { percentOf } from './decimalText';

/** How a day's release is split, in parts of a hundred; nothing while the share is no rate. */
export function PaymentSplit({ cashShare }: { cashShare: string }): ReactElement | null {
  if (!/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(cashShare)) return null;
  const points = formatRate((RATE_SCALE - parseRate(cashShare, '')) as Rate);
  return <>{texts.plans.split(percentOf(points), percentOf(cashShare))}</>;
}
