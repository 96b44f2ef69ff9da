/** The chart's own units, as in components/TrendChart: it is stretched to its place, and its lines keep their width. */
const WIDTH = 300;
const HEIGHT = 100;
/** Room above the highest day, so that neither its line nor its dot is cut. */
const HEADROOM = 1.06;
/** Two labels beside each other's line need this much of the height. */
const LABEL = 0.26;

export interface GroupShapes {
  month: string;
  lastMonth: string | null;
  /** Heights of the last days, 0 (bottom) to 1 (top), and where their labels stand without covering each other. */
  level: number;
  labels: { month: number; lastMonth: number | null };
}

/** Paths of two months of cumulated volume over the same days, from a common zero; days of a shorter month end earlier. */
export function groupShapes(month: readonly number[], lastMonth: readonly number[] | null): GroupShapes {
  const all = [0, ...month, ...(lastMonth ?? [])];
  const lowest = Math.min(...all);
  const span = Math.max(1, Math.max(...all) - lowest) * HEADROOM;
  const levelOf = (volume: number) => (volume - lowest) / span;
  const days = Math.max(month.length, lastMonth?.length ?? 0);
  const path = (volumes: readonly number[]) => {
    // Every month begins at zero, the day before its first.
    const points = [0, ...volumes].map((volume, index) => {
      const x = round((index / Math.max(1, days)) * WIDTH);
      return `${x} ${round(HEIGHT * (1 - levelOf(volume)))}`;
    });
    return `M${points.join('L')}`;
  };
  const level = levelOf(month.at(-1) ?? 0);
  return {
    month: path(month),
    lastMonth: lastMonth && path(lastMonth),
    level,
    labels: apart(level, lastMonth && levelOf(lastMonth.at(-1) ?? 0)),
  };
}

function apart(month: number, lastMonth: number | null): GroupShapes['labels'] {
  if (lastMonth === null) return { month, lastMonth };
  const missing = Math.max(0, LABEL - Math.abs(month - lastMonth)) / 2;
  const above = month >= lastMonth ? 1 : -1;
  const middle = (month + lastMonth) / 2;
  const half = Math.abs(month - lastMonth) / 2 + missing;
  const held = Math.min(1 - half, Math.max(half, middle));
  return { month: held + above * half, lastMonth: held - above * half };
}

const round = (value: number): number => Math.round(value * 10) / 10;
