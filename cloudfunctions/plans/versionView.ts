import type { PlanVersionView } from '../shared/contract/plans';
import type { PlanDoc } from '../shared/store/plans';

export const versionView = (doc: PlanDoc): PlanVersionView => ({
  version: doc.version,
  effectiveFrom: doc.effectiveFrom,
  publishedAt: doc.publishedAt.toISOString(),
  publishedBy: doc.publishedBy,
  plan: doc.plan,
  findings: doc.findings,
  acknowledgement: doc.acknowledgement && {
    by: doc.acknowledgement.by,
    reason: doc.acknowledgement.reason,
    legalReference: doc.acknowledgement.legalReference,
  },
});
