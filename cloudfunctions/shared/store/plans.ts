import { Collection } from './collection';

/** `plans`: immutable versions. `_id` is the version, zero-padded to six digits so that ids sort. */
export interface PlanDoc {
  _id: string;
  version: number;
  effectiveFrom: string;
  publishedAt: Date;
  publishedBy: string;
  /** A plan as `domain/plan` validates it. */
  plan: unknown;
  findings: { code: string; severity: 'severe' | 'warning'; reason: string; article: string }[];
  acknowledgement: { codes: string[]; by: string; reason: string; legalReference: string } | null;
}

export const plans = new Collection<PlanDoc>('plans');
export const planId = (version: number): string => String(version).padStart(6, '0');

/** All versions, oldest first; there are few. */
export const allPlans = (): Promise<PlanDoc[]> => plans.find({}, { limit: 1000, order: [['_id', 'asc']] });

/** The version in force on a day: the newest of those that have taken effect. */
export const planInForce = (versions: readonly PlanDoc[], day: string): PlanDoc | null =>
  versions.filter((version) => version.effectiveFrom <= day).at(-1) ?? null;
