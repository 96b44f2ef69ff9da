import './TrendChart.css';
import { type ReactElement, useState } from 'react';
import { shortAmount } from '../../format/shortAmount';
import { texts } from '../../texts/texts';
import { TrendAxes } from './TrendAxes';
import { HEIGHT, trendPlot } from './trendPlot';
import { useWidth } from './useWidth';

export interface TrendPoint {
  label: string;
  /** In 0.01, or as `short` takes it. */
  value: number;
}

interface TrendChartProps {
  /** Read aloud as what the curve shows. */
  name: string;
  points: readonly TrendPoint[];
  /** A value as an axis has room for it. */
  short?(value: number): string;
  /** The smallest step of the axis that makes sense, such as 1 of what is counted. */
  least?: number;
}

/** An amount day by day: a thin line that starts at zero and is labelled where it ends. At least two points. */
export function TrendChart({ name, points, short = shortAmount, least }: TrendChartProps): ReactElement {
  const [pointed, setPointed] = useState<number | null>(null);
  const [frame, width] = useWidth();
  const values = points.map(({ value }) => value);
  const plot = trendPlot(width, points.length, {
    largest: Math.max(...values),
    smallest: Math.min(0, ...values),
    ...(least !== undefined && { least }),
  });
  const { right, top, x, y } = plot;
  const line = plot.path(values);
  const [first, last] = [points[0]!, points.at(-1)!];
  const shown = pointed ?? points.length - 1;
  const at = points[shown]!;
  return (
    <svg
      ref={frame}
      className="trend"
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={texts.dayClose.trendSpoken(
        name,
        first.label,
        last.label,
        short(first.value),
        short(last.value),
      )}
      onPointerMove={(event) => setPointed(plot.nearest(event))}
      onPointerLeave={() => setPointed(null)}
    >
      <TrendAxes plot={plot} short={short} labels={points.map(({ label }) => label)} />
      <path className="trend__area" d={`${line}L${x(points.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z`} />
      <path className="trend__line" d={line} />
      {pointed !== null && <line className="trend__pointer" x1={x(shown)} x2={x(shown)} y1={top} y2={y(0)} />}
      <circle className="trend__dot" cx={x(shown)} cy={y(at.value)} r="3.5" />
      <text className="trend__value" x={right + 10} y={y(at.value) + 4}>
        {short(at.value)}
      </text>
      {pointed !== null && (
        <text className="trend__axis" x={right + 10} y={y(at.value) + 20}>
          {at.label}
        </text>
      )}
    </svg>
  );
}
