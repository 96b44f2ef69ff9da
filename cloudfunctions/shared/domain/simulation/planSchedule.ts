import type { SettlementRules } from '../plan/plan';
import type { BusinessDay } from '../time/businessDay';

/** Rules by the day from which they are in force, in the order in which they were published. */
export type PlanSchedule = readonly ScheduledRules[];

export interface ScheduledRules {
  from: BusinessDay;
  rules: SettlementRules;
  /** Whether orders paid under them keep the pools that their source named, because that is how it was. */
  keepsPools: boolean;
}

/**
 * The rules in force on a day, of its release and of the grants of orders paid on it (settlement.md 7): the newest of those
 * that have taken effect. The first ones reach back to the beginning, so that an older order has a plan under any schedule.
 */
export const rulesOn = (schedule: PlanSchedule, day: BusinessDay): SettlementRules =>
  scheduledOn(schedule, day).rules;

/** The same with what else is scheduled for the day. */
export function scheduledOn(schedule: PlanSchedule, day: BusinessDay): ScheduledRules {
  const inForce = schedule.filter(({ from }) => from <= day).at(-1) ?? schedule[0];
  if (inForce === undefined) throw new RangeError('no plan is in force');
  return inForce;
}

/** One plan on every day, as if it had been so: every order is granted by it. */
export const always = (rules: SettlementRules): PlanSchedule => [
  { from: '0000-01-01' as BusinessDay, rules, keepsPools: false },
];

/** The same until another plan takes over on a day; all the time where the day is null. */
export const changedFrom = (
  schedule: PlanSchedule,
  rules: SettlementRules,
  from: BusinessDay | null,
): PlanSchedule => (from === null ? always(rules) : [...schedule, { from, rules, keepsPools: false }]);
