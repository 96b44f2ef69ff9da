import type { SettlementRules } from '../plan/plan';
import type { DayNumbers } from './dayNumbers';
import { type PlanSchedule, rulesOn } from './planSchedule';

/** Days of one month under the same rules: from the number `first` up to, not with, `end`. */
export interface Span {
  first: number;
  end: number;
  month: string;
  rules: SettlementRules;
}

/**
 * The days of a simulation, cut where a month or a plan begins. Within a span the same orders are carried, so that the engine
 * can work in the same memory day after day.
 */
export function spansOf({ days }: DayNumbers, schedule: PlanSchedule): Span[] {
  const spans: Span[] = [];
  days.forEach((day, number) => {
    const month = day.slice(0, 7);
    const rules = rulesOn(schedule, day);
    const last = spans.at(-1);
    if (last?.month === month && last.rules === rules) last.end = number + 1;
    else spans.push({ first: number, end: number + 1, month, rules });
  });
  return spans;
}
