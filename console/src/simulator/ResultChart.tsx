import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { weighCost } from '../../../cloudfunctions/shared/domain/simulation/weighCost';
import { displayMonth } from '../../../cloudfunctions/shared/domain/time/displayDay';
import { TrendPair } from '../components/TrendChart/TrendPair';
import { texts } from '../texts/texts';
import type { ResultProps } from './SimulatorResult';
import { marginOf } from './settings';

const measures = ['liability', 'released', 'cost'] as const;
type Measure = (typeof measures)[number];

/** Month by month: what the pools hold and what is released under both plans, or what it costs against what is earned. */
export function ResultChart(props: ResultProps): ReactElement {
  const [measure, setMeasure] = useState<Measure>('liability');
  const words = texts.simulator;
  const { months } = props.simulation.draft;
  const known = months.filter(({ isPast }) => isPast).length - 1;
  return (
    <div>
      <div className="simulator__head">
        <h3 className="simulator__sub">{words.chart}</h3>
        <Segmented<Measure>
          size="small"
          value={measure}
          options={measures.map((value) => ({ value, label: words.measures[value] }))}
          onChange={setMeasure}
        />
      </div>
      <TrendPair
        labels={months.map(({ month }) => displayMonth(month))}
        lines={linesOf(measure, props)}
        known={{ index: known, label: words.historyEnd }}
      />
    </div>
  );
}

function linesOf(measure: Measure, { simulation, simulated, settings }: ResultProps) {
  const { draft, today } = simulation;
  const words = texts.simulator;
  if (measure === 'cost') {
    const { months } = weighCost(draft.months, marginOf(settings));
    return [
      { name: words.cost, values: months.map(({ cost }) => cost) },
      { name: words.earned, values: months.map(({ earned }) => earned) },
    ] as const;
  }
  const line = { name: simulated.name, values: draft.months.map((month) => month[measure]) };
  if (today === null || simulated.against === null) return [line] as const;
  return [
    line,
    { name: simulated.against.name, values: today.months.map((month) => month[measure]) },
  ] as const;
}
