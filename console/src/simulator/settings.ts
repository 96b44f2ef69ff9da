import type { Rate } from '../../../cloudfunctions/shared/domain/money/rate';
import type { BusinessDay } from '../../../cloudfunctions/shared/domain/time/businessDay';

/** What somebody chose to assume; numbers are null while nothing is typed. */
export interface Settings {
  source: 'real' | 'drawn';
  members: number | null;
  days: number | null;
  seed: number | null;
  /** In percent. */
  margin: number | null;
  scenario: 'none' | 'repeat';
  repeatDays: number | null;
  start: 'first' | 'day';
  startDay: string;
}

export const limits = {
  members: { min: 10, max: 200_000 },
  days: { min: 10, max: 1095 },
  seed: { min: 1, max: 1_000_000 },
  margin: { min: 0, max: 100 },
  repeatDays: { min: 1, max: 365 },
} as const;

/** Begins with what is real, where there is any, and with a change on the day on which the plan is to take effect. */
export const firstSettings = (hasHistory: boolean, effectiveFrom: BusinessDay | null): Settings => ({
  source: hasHistory ? 'real' : 'drawn',
  ...{ members: 5000, days: 365, seed: 1, margin: 40, repeatDays: 30 },
  scenario: 'none',
  start: 'first',
  startDay: effectiveFrom ?? '',
});

/** Whether everything is there that a run needs. */
export function isComplete(settings: Settings): boolean {
  const { source, scenario, start, startDay } = settings;
  const needed = [
    ...(source === 'drawn' ? [settings.members, settings.days, settings.seed] : []),
    ...(scenario === 'repeat' ? [settings.repeatDays] : []),
  ];
  return needed.every((number) => number !== null) && (start === 'first' || startDay !== '');
}

/** 40 is 0.4; what is not typed yet counts as nothing. */
export const marginOf = ({ margin }: Settings): Rate => Math.round((margin ?? 0) * 100) as Rate;
