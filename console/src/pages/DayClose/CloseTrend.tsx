import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { Card } from '../../components/Card/Card';
import { TrendChart } from '../../components/TrendChart/TrendChart';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';
import { hasTotals } from './hasTotals';

const measures = ['released', 'remaining', 'granted'] as const;
type Measure = (typeof measures)[number];

/** One total of the last month, day by day. */
export function CloseTrend({ closes }: { closes: readonly CloseView[] }): ReactElement {
  const [measure, setMeasure] = useState<Measure>('released');
  const words = texts.dayClose;
  const points = closes
    .filter(hasTotals)
    .map((close) => ({ label: shownDay(close.date), value: close[measure] }))
    .reverse();
  const choice = (
    <Segmented<Measure>
      size="small"
      value={measure}
      options={measures.map((value) => ({ value, label: words[value] }))}
      onChange={setMeasure}
    />
  );
  return (
    <Card title={words.trend} side={choice}>
      {points.length < 2 ? (
        <p className="quiet">{words.trendNone}</p>
      ) : (
        <TrendChart name={words[measure]} points={points} />
      )}
    </Card>
  );
}
