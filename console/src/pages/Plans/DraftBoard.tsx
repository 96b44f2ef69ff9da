import { App } from 'antd';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { twoLevel } from '../../../../cloudfunctions/shared/domain/plan/presets';
import { isRealDay, nextDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import type { PlanVersion } from '../../api/plans';
import { queryClient } from '../../api/queryClient';
import { today } from '../../format/when';
import { courseUpTo } from '../../simulator/compared';
import { SimulatorCard } from '../../simulator/SimulatorCard';
import { texts } from '../../texts/texts';
import { ChangesCard } from './ChangesCard';
import { ComplianceCard } from './ComplianceCard';
import { DraftHead } from './DraftHead';
import { editingOf } from './editing';
import { NewerNotice } from './NewerNotice';
import { ParameterCard } from './ParameterCard';
import { PublishDialog } from './PublishDialog';
import type { DraftKept, PlanDraft } from './planDraft';
import { plansKey } from './plansKey';
import { missingOf } from './readiness';
import { rebasePlan } from './rebasePlan';
import { usePlanCheck } from './usePlanCheck';
import { inForceOn } from './versionState';

interface DraftBoardProps {
  versions: readonly PlanVersion[];
  draft: PlanDraft;
  kept: DraftKept;
  start(plan: Plan): void;
  history: ReactNode;
}

/** The draft: change on the left, what it means on the right, and publication once nothing is missing. */
export function DraftBoard({ versions, draft, kept, start, history }: DraftBoardProps): ReactElement {
  const [isPublishing, setPublishing] = useState(false);
  const { message, modal } = App.useApp();
  const words = texts.plans;
  const newest = versions[0] ?? null;
  const base = versions.find(({ version }) => version === draft.base) ?? null;
  const change = (part: Partial<PlanDraft>) => kept.keep({ ...draft, ...part });
  const editing = editingOf(draft.plan, base?.plan ?? null, (plan) => change({ plan }));
  const check = usePlanCheck(draft.plan, editing.faults.size > 0);
  const inForce = inForceOn(versions, today());
  const findings = check.isCurrent ? check.findings : null;
  const earliest = newest === null ? null : nextDay(today());
  const missing = missingOf({
    draft,
    hasFaults: editing.faults.size > 0,
    findings,
    changes: base === null ? null : editing.changes.size,
    newest: newest?.version ?? null,
    earliest,
  });
  const rebase = () => {
    if (newest === null) return;
    const plan = base === null ? draft.plan : rebasePlan(draft.plan, base.plan, newest.plan);
    change({ base: newest.version, plan });
    setPublishing(false);
    message.success(words.rebased(newest.version));
  };
  const published = () => {
    kept.discard();
    queryClient.invalidateQueries({ queryKey: plansKey });
  };
  const toTwoLevel = () =>
    modal.confirm({
      title: words.useTwoLevelTitle,
      content: words.useTwoLevelNote,
      okText: words.useTwoLevel,
      onOk: () => change({ plan: twoLevel }),
    });
  return (
    <>
      <DraftHead
        draft={draft}
        kept={kept}
        versions={versions}
        changes={base === null ? null : editing.changes.size}
        earliest={earliest}
        missing={missing}
        start={start}
        onDay={(effectiveFrom) => change({ effectiveFrom })}
        onPublish={() => setPublishing(true)}
      />
      {newest !== null && newest.version !== draft.base && (
        <NewerNotice newest={newest} base={draft.base} onRebase={rebase} />
      )}
      <div className="plan">
        <ParameterCard editing={editing} />
        <div className="plan__right">
          <SimulatorCard
            simulated={{
              name: texts.simulator.draft,
              plan: draft.plan,
              effectiveFrom: isRealDay(draft.effectiveFrom) ? draft.effectiveFrom : null,
              against: inForce && courseUpTo(versions, inForce, true),
            }}
            hasHistory={versions.length > 0}
            isReady={editing.faults.size === 0}
          />
          <ChangesCard editing={editing} title={titleOf(base, versions)} />
          <div className="plan__pair">
            <ComplianceCard
              draft={draft}
              editing={editing}
              check={check}
              onChange={change}
              onUseTwoLevel={toTwoLevel}
            />
            {history}
          </div>
        </div>
      </div>
      {isPublishing && (
        <PublishDialog
          draft={draft}
          editing={editing}
          findings={findings ?? []}
          versions={versions}
          onPublished={published}
          onRebase={rebase}
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  );
}

function titleOf(base: PlanVersion | null, versions: readonly PlanVersion[]): string {
  const words = texts.plans;
  if (base === null) return words.differencesNothing;
  const isInForce = inForceOn(versions, today())?.version === base.version;
  return isInForce ? words.differencesInForce(base.version) : words.differences(base.version);
}
