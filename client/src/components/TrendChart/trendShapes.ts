/** One day of the trend, amounts in 0.01. */
export interface TrendPoint {
  date: string;
  total: number;
  static: number;
}

/** The chart's own units: it is stretched to its place, and its lines keep their width. */
export const WIDTH = 300;
export const HEIGHT = 100;

/** Room above the highest day, so that its line is not cut. */
const HEADROOM = 1.06;

export interface TrendShapes {
  total: string;
  static: string;
  /** Height of the last day's total, 0 (bottom) to 1 (top). */
  lastLevel: number;
}

/** Paths of both lines as steps from a zero line: a day's amount holds for the day, and nothing lies between two days. */
export function trendShapes(points: readonly TrendPoint[]): TrendShapes {
  const highest = Math.max(1, ...points.map((point) => point.total)) * HEADROOM;
  const level = (amount: number) => amount / highest;
  return {
    total: steps(points.map((point) => level(point.total))),
    static: steps(points.map((point) => level(point.static))),
    lastLevel: level(points.at(-1)?.total ?? 0),
  };
}

/** An image of one path, usable as a mask so that its colour comes from the theme. */
export function pathImage(path: string, drawn: 'line' | 'dashes' | 'area'): string {
  const closed = drawn === 'area' ? `${path}V${HEIGHT}H0Z` : path;
  const paint =
    drawn === 'area'
      ? `fill='#000'`
      : `fill='none' stroke='#000' stroke-width='${drawn === 'line' ? 2 : 1.2}' vector-effect='non-scaling-stroke'${
          drawn === 'dashes' ? ` stroke-dasharray='3 3'` : ''
        }`;
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${WIDTH} ${HEIGHT}' preserveAspectRatio='none'>` +
    `<path d='${closed}' ${paint}/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

function steps(levels: readonly number[]): string {
  const width = WIDTH / Math.max(1, levels.length);
  const [first = 0, ...rest] = levels.map((level) => round(HEIGHT * (1 - level)));
  const tail = rest.map((y, index) => `H${round((index + 1) * width)}V${y}`).join('');
  return `M0 ${first}${tail}H${WIDTH}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
