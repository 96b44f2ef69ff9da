import './TrendChart.css';
import { type ReactElement, useState } from 'react';
import { shortAmount } from '../../format/shortAmount';
import { texts } from '../../texts/texts';
import { niceTop } from './niceTop';
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
}

const HEIGHT = 252;
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 74, 14, 26];

/** An amount day by day: a thin line that starts at zero and is labelled where it ends. At least two points. */
export function TrendChart({ name, points, short = shortAmount }: TrendChartProps): ReactElement {
  const [pointed, setPointed] = useState<number | null>(null);
  const [frame, width] = useWidth();
  const { top, step } = niceTop(Math.max(...points.map(({ value }) => value)));
  const x = (index: number) => LEFT + (index * (width - LEFT - RIGHT)) / (points.length - 1);
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const line = points.map(({ value }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join('');
  const [first, last] = [points[0]!, points.at(-1)!];
  const shown = pointed ?? points.length - 1;
  const at = points[shown]!;
  const marks = [0, Math.floor((points.length - 1) / 2), points.length - 1];
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
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const across = ((event.clientX - box.left) / box.width) * width;
        const place = Math.round(((across - LEFT) / (width - LEFT - RIGHT)) * (points.length - 1));
        setPointed(Math.min(points.length - 1, Math.max(0, place)));
      }}
      onPointerLeave={() => setPointed(null)}
    >
      {Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step).map((value) => (
        <g key={value}>
          <line className="trend__grid" x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} />
          <text className="trend__axis" x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {short(value)}
          </text>
        </g>
      ))}
      {marks.map((index) => (
        <text key={index} className="trend__axis" x={x(index)} y={HEIGHT - 6} textAnchor="middle">
          {points[index]!.label}
        </text>
      ))}
      <path className="trend__area" d={`${line}L${x(points.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z`} />
      <path className="trend__line" d={line} />
      {pointed !== null && <line className="trend__pointer" x1={x(shown)} x2={x(shown)} y1={TOP} y2={y(0)} />}
      <circle className="trend__dot" cx={x(shown)} cy={y(at.value)} r="3.5" />
      <text className="trend__value" x={width - RIGHT + 10} y={y(at.value) + 4}>
        {short(at.value)}
      </text>
      {pointed !== null && (
        <text className="trend__axis" x={width - RIGHT + 10} y={y(at.value) + 20}>
          {at.label}
        </text>
      )}
    </svg>
  );
}
