import type { BusinessDay } from '../time/businessDay';
import { type Changes, compareMembers } from './compareMembers';
import { type Course, runCourse } from './course';
import type { History } from './history';
import { type MonthSums, type SimulatedMonth, sumOf } from './months';
import type { PlanSchedule } from './planSchedule';
import type { Scenario } from './repeatOrders';
import { layOut, type Timeline } from './timeline';

export interface SimulationInput {
  history: History;
  scenario: Scenario;
  draft: PlanSchedule;
  /** What the draft is compared with; null for the draft alone. */
  today: PlanSchedule | null;
  /** Days reckoned on after the history; 24 months unless told otherwise. */
  daysAfter?: number;
}

/** What a plan does over history and 24 months, for members and for the company. Amounts in 0.01. */
export interface CourseView {
  months: SimulatedMonth[];
  sums: MonthSums;
  /** The month whose end finds most in the pools. */
  peak: { month: string; liability: number };
  /** What the pools hold on the last day. */
  liability: number;
  /** The month in which the last pool runs dry; null where some hold something to the end, or none ever did. */
  dryMonth: string | null;
}

export interface Simulation {
  from: BusinessDay;
  /** The last day of history, and the last that was reckoned on. */
  to: BusinessDay;
  until: BusinessDay;
  members: number;
  /** Of the history; those that are assumed are not counted. */
  orders: number;
  draft: CourseView;
  today: CourseView | null;
  changes: Changes | null;
}

/** How far a simulation has come, in days of all its courses. */
export interface SimulationProgress {
  done: number;
  total: number;
}

/**
 * Runs the plans over the history with the engine of production, day by day; answers after each how far it has come, so that
 * whoever drives it may report, or stop. Throws RangeError for a history that contradicts itself or amounts too large.
 */
export function* simulate(input: SimulationInput): Generator<SimulationProgress, Simulation> {
  const timeline = layOut(input.history, input.scenario, input.daysAfter);
  const { days, past } = timeline.numbers;
  const total = days.length * (input.today === null ? 1 : 2);
  const today = input.today && (yield* run(timeline, input.today, 0, total));
  const draft = yield* run(timeline, input.draft, total - days.length, total);
  return {
    from: days[0]!,
    to: days[past - 1]!,
    until: days.at(-1)!,
    members: timeline.isMember.reduce((sum, one) => sum + one, 0),
    orders: input.history.days.reduce((sum, { paid }) => sum + (paid?.length ?? 0), 0),
    draft: viewOf(draft),
    today: today && viewOf(today),
    changes: today && compareMembers(timeline.isMember, keptOf(today), keptOf(draft)),
  };
}

function* run(
  timeline: Timeline,
  schedule: PlanSchedule,
  before: number,
  total: number,
): Generator<SimulationProgress, Course> {
  const course = runCourse(timeline, schedule);
  for (let done = before + 1; ; done++) {
    const step = course.next();
    if (step.done) return step.value;
    yield { done, total };
  }
}

/** By member: what stays of what was released. */
const keptOf = ({ released, clawed }: Course): Float64Array =>
  released.map((amount, member) => amount - clawed[member]!);

function viewOf({ months }: Course): CourseView {
  const peak = months.reduce((most, month) => (month.liability > most.liability ? month : most));
  const open = months.map(({ liability }) => liability > 0);
  const everGranted = months.some(({ granted }) => granted > 0);
  return {
    months,
    sums: sumOf(months),
    peak: { month: peak.month, liability: peak.liability },
    liability: months.at(-1)!.liability,
    dryMonth: everGranted ? (months[open.lastIndexOf(true) + 1]?.month ?? null) : null,
  };
}
