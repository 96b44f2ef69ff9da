import { compilePlan } from '../../../cloudfunctions/shared/domain/plan/compilePlan';
import { drawPopulation } from '../../../cloudfunctions/shared/domain/simulation/drawPopulation';
import type { History, HistoryDay } from '../../../cloudfunctions/shared/domain/simulation/history';
import {
  always,
  changedFrom,
  type PlanSchedule,
} from '../../../cloudfunctions/shared/domain/simulation/planSchedule';
import { type Simulation, simulate } from '../../../cloudfunctions/shared/domain/simulation/simulate';
import type { FromWorker, RunOrder, ToWorker } from './workerMessages';

/**
 * Runs simulations beside the page, with the engine of production (docs/decisions/0023). Whoever wants to stop ends the worker.
 */
const parts: HistoryDay[] = [];
const tell = (message: FromWorker): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'part') {
    for (const day of data.days) parts.push(day);
    return;
  }
  try {
    tell({ kind: 'done', simulation: run(data) });
  } catch (error) {
    tell({ kind: 'fault', fault: error instanceof Error ? error.message : String(error) });
  }
};

/** How often the page hears of it. */
const TELL_EVERY_MS = 100;

function run({ source, scenario, plan, from, against }: RunOrder): Simulation {
  const history: History = 'seed' in source ? drawPopulation(source) : { ...source, days: parts };
  const today = against && scheduleOf(against, from === null);
  const draft = changedFrom(today ?? [], compilePlan(plan), from);
  const days = simulate({ history, scenario, draft, today });
  let told = 0;
  for (let step = days.next(); ; step = days.next()) {
    if (step.done) return step.value;
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    tell({ kind: 'progress', ...step.value });
  }
}

/** Where the draft holds from the first day on, so does what it is compared with: the newest of the plans alone. */
function scheduleOf(plans: NonNullable<RunOrder['against']>, isAlways: boolean): PlanSchedule {
  const newest = plans.at(-1);
  if (isAlways && newest !== undefined) return always(compilePlan(newest.plan));
  return plans.map(({ from, plan }) => ({ from, rules: compilePlan(plan), keepsPools: true }));
}
