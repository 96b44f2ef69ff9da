import type { ReactElement } from 'react';
import { HEIGHT, type TrendPlot } from './trendPlot';

interface TrendAxesProps {
  plot: TrendPlot;
  labels: readonly string[];
  /** A value as an axis has room for it. */
  short(value: number): string;
}

/** The lines of the amounts, and the labels of the first point, the middle one and the last. */
export function TrendAxes({ plot, labels, short }: TrendAxesProps): ReactElement {
  const { left, right, x, y } = plot;
  const marks = [0, Math.floor((labels.length - 1) / 2), labels.length - 1];
  return (
    <>
      {plot.lines.map((value) => (
        <g key={value}>
          <line className="trend__grid" x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text className="trend__axis" x={left - 8} y={y(value) + 4} textAnchor="end">
            {short(value)}
          </text>
        </g>
      ))}
      {marks.map((index) => (
        <text key={index} className="trend__axis" x={x(index)} y={HEIGHT - 6} textAnchor="middle">
          {labels[index]}
        </text>
      ))}
    </>
  );
}
