import type { ReactElement } from 'react';
import { displayRate } from '../../../cloudfunctions/shared/domain/money/rate';
import type { CourseView } from '../../../cloudfunctions/shared/domain/simulation/simulate';
import { type WeighedCost, weighCost } from '../../../cloudfunctions/shared/domain/simulation/weighCost';
import { displayMonth } from '../../../cloudfunctions/shared/domain/time/displayDay';
import { type Figure, Figures } from '../components/Figures/Figures';
import { shortAmount } from '../format/shortAmount';
import { texts } from '../texts/texts';
import type { ResultProps } from './SimulatorResult';
import { marginOf } from './settings';

interface Weighed {
  course: CourseView;
  cost: WeighedCost;
}

/** What the plan costs and when its pools run dry, with the same of the other plan below each. */
export function ResultFigures({ simulation, simulated, settings }: ResultProps): ReactElement {
  const margin = marginOf(settings);
  const weighed = (course: CourseView): Weighed => ({ course, cost: weighCost(course.months, margin) });
  const draft = weighed(simulation.draft);
  const today = simulation.today && weighed(simulation.today);
  const words = texts.simulator;
  const figure = (label: string, shown: (one: Weighed) => string | null): Figure => {
    const before = today && shown(today);
    const note = simulated.against && before !== null && words.compared(simulated.against.name, before);
    return { label, value: shown(draft), note };
  };
  return (
    <Figures
      figures={[
        figure(words.released, ({ course }) => shortAmount(course.sums.released)),
        figure(words.breakEven, ({ cost }) => cost.breakEven && displayRate(cost.breakEven)),
        figure(words.result(displayRate(margin)), ({ cost }) => shortAmount(cost.earned - cost.cost)),
        figure(words.peak, ({ course }) => shortAmount(course.peak.liability)),
        figure(words.end, ({ course }) => shortAmount(course.liability)),
        figure(words.dry, dryOf),
      ]}
    />
  );
}

/** The month in which the last pool runs dry. */
function dryOf({ course: { dryMonth, sums } }: Weighed): string {
  const words = texts.simulator;
  if (dryMonth !== null) return displayMonth(dryMonth);
  return sums.granted === 0 ? words.neverGranted : words.neverDry;
}
