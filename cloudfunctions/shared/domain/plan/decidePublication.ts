import { type BusinessDay, compareDays, nextDay } from '../time/businessDay';
import type { Plan } from './plan';

/** An operator's word for what the compliance check names as severe (settlement.md 7). */
export interface Acknowledgement {
  codes: readonly string[];
  reason: string;
  legalReference: string;
}

/** A version of the plan as an operator wants it, and as it is kept once published. */
export interface Publication {
  version: number;
  effectiveFrom: BusinessDay;
  plan: Plan;
  acknowledgement: Acknowledgement | null;
}

/** What the decision rests on, as it stands in the transaction that will write the version. */
export interface PublicationCase {
  wanted: Publication;
  /** What is published under the same version, or null. */
  published: Publication | null;
  /** Whether the version before it is published; nothing stands before version 1. */
  followsNewest: boolean;
  today: BusinessDay;
  /** The last sealed day; null while nothing was sealed. */
  sealed: BusinessDay | null;
  /** Codes of the findings that need an acknowledgement. */
  severe: readonly string[];
}

export type PublicationDecision =
  | { kind: 'publish' }
  | { kind: 'repeated' }
  | { kind: 'refuse'; refusal: 'PLAN_DAY_NOT_FUTURE'; earliest: BusinessDay }
  | { kind: 'refuse'; refusal: 'PLAN_VERSION_TAKEN' }
  | { kind: 'refuse'; refusal: 'ACKNOWLEDGEMENT_MISSING'; missing: readonly string[] };

/**
 * Whether a version may be published: from a future day that is not sealed, as the one after the newest, with every severe
 * finding acknowledged. The first version of an environment where nothing was sealed yet may take effect on any day: history
 * that is imported needs a plan from the past, and a new brand one from today. The same again was published already.
 */
export function decidePublication(asked: PublicationCase): PublicationDecision {
  const { wanted, published } = asked;
  if (published && isSame(wanted, published)) return { kind: 'repeated' };
  const earliest = earliestDay(asked);
  if (earliest !== null && wanted.effectiveFrom < earliest)
    return { kind: 'refuse', refusal: 'PLAN_DAY_NOT_FUTURE', earliest };
  if (published || !asked.followsNewest) return { kind: 'refuse', refusal: 'PLAN_VERSION_TAKEN' };
  const acknowledged = new Set(wanted.acknowledgement?.codes);
  const missing = asked.severe.filter((code) => !acknowledged.has(code));
  if (missing.length > 0) return { kind: 'refuse', refusal: 'ACKNOWLEDGEMENT_MISSING', missing };
  return { kind: 'publish' };
}

/** The first day that the version may take effect on; null where any day will do. */
function earliestDay({ wanted, today, sealed }: PublicationCase): BusinessDay | null {
  const tomorrow = nextDay(today);
  if (sealed === null) return wanted.version === 1 ? null : tomorrow;
  const open = nextDay(sealed);
  return compareDays(open, tomorrow) > 0 ? open : tomorrow;
}

function isSame(wanted: Publication, published: Publication): boolean {
  return (
    wanted.effectiveFrom === published.effectiveFrom &&
    canonical(wanted.plan) === canonical(published.plan) &&
    canonical(sorted(wanted.acknowledgement)) === canonical(sorted(published.acknowledgement))
  );
}

/** The order in which findings were acknowledged says nothing. */
const sorted = (given: Acknowledgement | null) =>
  given && { codes: [...given.codes].sort(), reason: given.reason, legalReference: given.legalReference };

/** Text that is the same for the same content, in whatever order the keys of an object stand. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join()}}`;
}
