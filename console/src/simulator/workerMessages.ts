import type { Plan } from '../../../cloudfunctions/shared/domain/plan/plan';
import type { PopulationSize } from '../../../cloudfunctions/shared/domain/simulation/drawPopulation';
import type { HistoryDay } from '../../../cloudfunctions/shared/domain/simulation/history';
import type { Scenario } from '../../../cloudfunctions/shared/domain/simulation/repeatOrders';
import type { Simulation } from '../../../cloudfunctions/shared/domain/simulation/simulate';
import type { BusinessDay } from '../../../cloudfunctions/shared/domain/time/businessDay';

/** What the worker is told: first the parts of a real history, if any, then what to run. */
export type ToWorker = { kind: 'part'; days: readonly HistoryDay[] } | ({ kind: 'run' } & RunOrder);

export interface RunOrder {
  /** People to draw, or where the history that came in parts begins and ends. */
  source: PopulationSize | { from: BusinessDay; to: BusinessDay };
  scenario: Scenario;
  plan: Plan;
  /** The day on which the plan takes over; null for all the time. */
  from: BusinessDay | null;
  /** What it is compared with, by the day from which each is in force, oldest first; null for nothing. */
  against: readonly DatedPlan[] | null;
}

export interface DatedPlan {
  from: BusinessDay;
  plan: Plan;
}

/** What the worker answers; a fault is of the data, and says which. */
export type FromWorker =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; simulation: Simulation }
  | { kind: 'fault'; fault: string };
