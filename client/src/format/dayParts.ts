import type { DayView } from '../../../cloudfunctions/shared/contract/points';

/** What the day released by itself (每日释放), in 0.01; the rest of its total is 分享加速. */
export function staticPart(day: DayView): number {
  return day.lines.find((line) => line.kind === 'static')?.paid ?? 0;
}
