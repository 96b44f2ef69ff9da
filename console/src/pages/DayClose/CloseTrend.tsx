import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { Card } from '../../components/Card/Card';
import { TrendChart } from '../../components/TrendChart/TrendChart';
import { texts } from '../../texts/texts';
import { type Measure, trendOf } from './trendOf';

const measures: Measure[] = ['released', 'remaining', 'granted'];

/** One total of the last month, day by day. */
export function CloseTrend({ closes }: { closes: readonly CloseView[] }): ReactElement {
  const [measure, setMeasure] = useState<Measure>('released');
  const words = texts.dayClose;
  const points = trendOf(closes, measure);
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
