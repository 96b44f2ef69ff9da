import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { Card } from '../../components/Card/Card';
import { TrendChart } from '../../components/TrendChart/TrendChart';
import { texts } from '../../texts/texts';
import { type Measure, type MeasureName, measures } from './measures';
import { trendOf } from './trendOf';

interface CloseTrendProps {
  title?: string;
  closes: readonly CloseView[];
  /** The figures to choose from; the first one is shown at first. */
  choices: readonly [MeasureName, ...MeasureName[]];
}

/** One figure of the last month, day by day. */
export function CloseTrend({ title = texts.dayClose.trend, closes, choices }: CloseTrendProps): ReactElement {
  const [chosen, setChosen] = useState<MeasureName>(choices[0]);
  const words = texts.dayClose;
  const measure: Measure = measures[chosen];
  const points = trendOf(closes, measure);
  const choice = (
    <Segmented<MeasureName>
      size="small"
      aria-label={words.trendChoice}
      value={chosen}
      options={choices.map((value) => ({ value, label: measures[value].name }))}
      onChange={setChosen}
    />
  );
  return (
    <Card title={title} side={choice}>
      {points.length < 2 ? (
        <p className="quiet">{words.trendNone}</p>
      ) : (
        <TrendChart name={measure.name} points={points} short={measure.short} least={measure.least} />
      )}
    </Card>
  );
}
