import './TrendChart.css';
import { type ReactElement, useState } from 'react';
import { shortAmount } from '../../format/shortAmount';
import { texts } from '../../texts/texts';
import { TrendAxes } from './TrendAxes';
import { HEIGHT, trendPlot } from './trendPlot';
import { useWidth } from './useWidth';

interface TrendLine {
  name: string;
  /** In 0.01, one a label. */
  values: readonly number[];
}

interface TrendPairProps {
  labels: readonly string[];
  /** Drawn as a full line; the second, if any, broken. */
  lines: readonly [TrendLine] | readonly [TrendLine, TrendLine];
  /** The last point of what is known: what follows is reckoned. */
  known: { index: number; label: string };
}

/**
 * One or two amounts over the same months. Where two lines end together there is no room for names, so that they stand above
 * with their values: of the month pointed at, or of the last that is known.
 */
export function TrendPair({ labels, lines, known }: TrendPairProps): ReactElement {
  const [pointed, setPointed] = useState<number | null>(null);
  const [frame, width] = useWidth();
  const largest = Math.max(...lines.flatMap(({ values }) => values));
  const plot = trendPlot(width, labels.length, { largest });
  const { top, x, y } = plot;
  const shown = pointed ?? known.index;
  const spoken = lines.map(({ name, values }) =>
    texts.simulator.chartSpoken(name, labels[0]!, labels.at(-1)!, shortAmount(Math.max(...values))),
  );
  return (
    <figure className="trend-pair">
      <figcaption className="trend-pair__names" aria-hidden="true">
        <span className="trend-pair__at">{labels[shown]}</span>
        {lines.map(({ name, values }, index) => (
          <span key={name} className="trend-pair__name">
            <svg width="22" height="8" aria-hidden="true">
              <line className={lineClass(index)} x1="0" x2="22" y1="4" y2="4" />
            </svg>
            {name}
            <b>{shortAmount(values[shown]!)}</b>
          </span>
        ))}
      </figcaption>
      <svg
        ref={frame}
        className="trend"
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={spoken.join('；')}
        onPointerMove={(event) => setPointed(plot.nearest(event))}
        onPointerLeave={() => setPointed(null)}
      >
        <TrendAxes plot={plot} labels={labels} short={shortAmount} />
        <line className="trend__pointer" x1={x(known.index)} x2={x(known.index)} y1={top} y2={y(0)} />
        <text className="trend__axis" x={x(known.index) + 6} y={top + 8}>
          {known.label}
        </text>
        {lines.map(({ name, values }, index) => (
          <path
            key={name}
            className={lineClass(index)}
            d={plot.path(values.map((value) => Math.max(0, value)))}
          />
        ))}
        {lines.map(({ name, values }, index) => (
          <circle
            key={name}
            className={index === 0 ? 'trend__dot' : 'trend__dot trend__dot--second'}
            cx={x(shown)}
            cy={y(Math.max(0, values[shown]!))}
            r="3.5"
          />
        ))}
      </svg>
    </figure>
  );
}

const lineClass = (index: number): string =>
  index === 0 ? 'trend__line' : 'trend__line trend__line--second';
