import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { plansContract } from '../../../../cloudfunctions/shared/contract/plans';
import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import type { PlanVersion } from '../../api/plans';
import { shownDay, shownMoment, today } from '../../format/when';
import { useMay } from '../../session/myself';
import { courseUpTo } from '../../simulator/compared';
import { SimulatorCard } from '../../simulator/SimulatorCard';
import { texts } from '../../texts/texts';
import { ChangesCard } from './ChangesCard';
import { editingOf } from './editing';
import { NewDraftButton } from './NewDraftButton';
import { ParameterCard } from './ParameterCard';
import { StateChip } from './StateChip';
import { VersionFindings } from './VersionFindings';
import { inForceOn, versionState } from './versionState';

interface VersionBoardProps {
  version: PlanVersion;
  versions: readonly PlanVersion[];
  start(plan: Plan): void;
  /** Null: there is no draft to go to. */
  toDraft: (() => void) | null;
  history: ReactNode;
}

/** A version as it was published, beside the one before it: nothing of it ever changes. */
export function VersionBoard({
  version,
  versions,
  start,
  toDraft,
  history,
}: VersionBoardProps): ReactElement {
  const may = useMay();
  const words = texts.plans;
  const before = versions.find((one) => one.version === version.version - 1) ?? null;
  const inForce = inForceOn(versions, today());
  // What is in force is held against what was before it.
  const other = inForce?.version === version.version ? before : inForce;
  const editing = editingOf(version.plan, before?.plan ?? null, null);
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{words.versionTitle(version.version)}</h1>
        <StateChip state={versionState(versions, version, today())} />
        <span className="page-head__note">
          {words.about(
            shownDay(version.effectiveFrom),
            version.publishedBy,
            shownMoment(version.publishedAt),
          )}
        </span>
        {may(plansContract.publish.access) ? (
          <div className="page-head__acts">
            {toDraft && <Button onClick={toDraft}>{words.toDraft}</Button>}
            <NewDraftButton versions={versions} onStart={start} />
          </div>
        ) : (
          <span className="page-head__note">{words.onlyAdmins}</span>
        )}
      </div>
      <div className="plan">
        <ParameterCard editing={editing} />
        <div className="plan__right">
          <ChangesCard
            editing={editing}
            title={before === null ? words.differencesNothing : words.differences(before.version)}
          />
          <div className="plan__pair">
            <VersionFindings version={version} />
            {history}
          </div>
          <SimulatorCard
            simulated={{
              name: texts.simulator.version(version.version),
              plan: version.plan,
              effectiveFrom: version.effectiveFrom as BusinessDay,
              against: other && courseUpTo(versions, other, other === inForce),
            }}
            hasHistory={versions.length > 0}
            isReady
          />
        </div>
      </div>
    </>
  );
}
