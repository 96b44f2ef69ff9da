import type { FindingView } from '../../../../cloudfunctions/shared/contract/plans';
import type { texts } from '../../texts/texts';
import type { PlanDraft } from './planDraft';

export const SHORTEST_REASON = 10;
export const SHORTEST_REFERENCE = 4;

export type Missing = keyof typeof texts.plans.missing;

/** What a draft is judged by. */
export interface DraftCase {
  draft: PlanDraft;
  hasFaults: boolean;
  /** Null while the draft, as it stands, is not checked. */
  findings: readonly FindingView[] | null;
  /** Null: there was no version to change anything of. */
  changes: number | null;
  newest: number | null;
  /** The first day that will do; null: any. */
  earliest: string | null;
}

/** What still has to be done before a draft may be published, in the order in which it is asked for. */
export function missingOf(asked: DraftCase): Missing[] {
  const { draft, hasFaults, findings, changes, newest, earliest } = asked;
  const severe = severeOf(findings ?? []);
  const missing: [Missing, boolean][] = [
    ['newer', newest !== draft.base],
    ['faults', hasFaults],
    ['same', changes === 0],
    ['day', !isDayRight(draft.effectiveFrom, earliest)],
    ['check', !hasFaults && findings === null],
    ['acknowledge', severe.some((finding) => !isAcknowledged(draft, finding))],
    ['reason', severe.length > 0 && lengthOf(draft.reason) < SHORTEST_REASON],
    ['legalReference', severe.length > 0 && lengthOf(draft.legalReference) < SHORTEST_REFERENCE],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([name]) => name);
}

export function severeOf(findings: readonly FindingView[]): FindingView[] {
  return findings.filter(({ severity }) => severity === 'severe');
}

/** A finding that says something else than when it was acknowledged has to be read again. */
export function isAcknowledged({ acknowledged }: PlanDraft, { code, reason }: FindingView): boolean {
  return acknowledged[code] === reason;
}

export const lengthOf = (text: string): number => text.trim().length;

function isDayRight(day: string, earliest: string | null): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && (earliest === null || day >= earliest);
}
