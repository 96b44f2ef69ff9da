import type { PointerEvent } from 'react';
import { niceTop } from './niceTop';

export const HEIGHT = 252;
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 74, 14, 26];

/** Where the points of a chart stand: from zero, or what is below it, up to a round number, from the first to the last of at least two. */
export interface TrendPlot {
  width: number;
  left: number;
  /** Where the plot ends on the right, and labels begin. */
  right: number;
  top: number;
  /** The values at which the axis has a line. */
  lines: number[];
  x(index: number): number;
  y(value: number): number;
  /** As the `d` of a path. */
  path(values: readonly number[]): string;
  /** The index of the point nearest to a pointer. */
  nearest(event: PointerEvent<SVGSVGElement>): number;
}

/** What an axis has to reach. */
interface Reach {
  largest: number;
  /** Below 0 only where there is something below it. */
  smallest?: number;
  /** The smallest step that makes sense. */
  least?: number;
}

export function trendPlot(width: number, count: number, { largest, smallest = 0, least }: Reach): TrendPlot {
  const above = Math.max(0, largest);
  const { step } = niceTop(Math.max(above, -smallest), least);
  const top = Math.max(Math.ceil(above / step), smallest < 0 ? 0 : 1) * step;
  const bottom = Math.min(0, Math.floor(smallest / step) * step);
  const across = width - LEFT - RIGHT;
  const x = (index: number) => LEFT + (index * across) / (count - 1);
  const y = (value: number) => TOP + ((top - value) / (top - bottom)) * (HEIGHT - TOP - BOTTOM);
  return {
    ...{ width, left: LEFT, right: width - RIGHT, top: TOP, x, y },
    lines: Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, index) => bottom + index * step),
    path: (values) =>
      values.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join(''),
    nearest({ clientX, currentTarget }) {
      const box = currentTarget.getBoundingClientRect();
      const place = Math.round(((((clientX - box.left) / box.width) * width - LEFT) / across) * (count - 1));
      return Math.min(count - 1, Math.max(0, place));
    },
  };
}
