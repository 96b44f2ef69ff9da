import type { FindingView } from '../../../../cloudfunctions/shared/contract/plans';
import { twoLevel } from '../../../../cloudfunctions/shared/domain/plan/presets';
import type { PlanDraft } from './planDraft';
import { type DraftCase, missingOf } from './readiness';

const severe: FindingView = {
  code: 'CASH_SHARE',
  severity: 'severe',
  reason: '一半是现金',
  article: '第七条',
};
const hint: FindingView = { ...severe, code: 'PAY_FROM_INVITEES', severity: 'warning' };

const aDraft = (more: Partial<PlanDraft> = {}): PlanDraft => ({
  base: 7,
  plan: twoLevel,
  effectiveFrom: '2026-12-01',
  acknowledged: { CASH_SHARE: '一半是现金' },
  reason: '已由法务逐条审阅并确认',
  legalReference: '意见书 7',
  savedAt: 0,
  ...more,
});

const aCase = (more: Partial<DraftCase> = {}): DraftCase => ({
  draft: aDraft(),
  hasFaults: false,
  findings: [severe, hint],
  changes: 1,
  newest: 7,
  earliest: '2026-11-23',
  ...more,
});

it('nothing is missing of a draft that was changed, checked and answered for', () => {
  expect(missingOf(aCase())).toEqual([]);
});

it.each([
  ['newer', { newest: 8 }],
  ['same', { changes: 0 }],
  ['check', { findings: null }],
  ['day', { draft: aDraft({ effectiveFrom: '2026-11-22' }) }],
  ['day', { draft: aDraft({ effectiveFrom: '' }) }],
  ['acknowledge', { draft: aDraft({ acknowledged: {} }) }],
  ['acknowledge', { draft: aDraft({ acknowledged: { CASH_SHARE: '一成是现金' } }) }],
  ['reason', { draft: aDraft({ reason: '  已由法务逐条审  ' }) }],
  ['legalReference', { draft: aDraft({ legalReference: '' }) }],
  ['faults', { hasFaults: true }],
] as const)('%s is missing: %p', (missing, change) => {
  expect(missingOf(aCase(change))).toEqual([missing]);
});

it('what is only a hint needs no acknowledgement', () => {
  const silent = aDraft({ acknowledged: {}, reason: '', legalReference: '' });
  expect(missingOf(aCase({ draft: silent, findings: [hint] }))).toEqual([]);
});

it('the first version may take effect on any day, and has nothing to differ from', () => {
  const first = { newest: null, earliest: null, changes: null };
  const draft = aDraft({ base: null, effectiveFrom: '2020-01-01' });
  expect(missingOf(aCase({ ...first, draft }))).toEqual([]);
});
