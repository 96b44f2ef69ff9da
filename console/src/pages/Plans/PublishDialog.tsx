import '../../components/ActDialog/ActDialog.css';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import type { ReactElement } from 'react';
import { Refused } from '../../../../cloudfunctions/shared/contract/answerOf';
import type { FindingView } from '../../../../cloudfunctions/shared/contract/plans';
import { type PlanVersion, type Publication, publish } from '../../api/plans';
import { queryClient } from '../../api/queryClient';
import { ActFault } from '../../components/ActDialog/ActFault';
import { ActResult } from '../../components/ActDialog/ActResult';
import { Facts } from '../../components/Facts/Facts';
import { shownDay, today } from '../../format/when';
import { texts } from '../../texts/texts';
import { ChangesTable } from './ChangesTable';
import type { Editing } from './editing';
import { planChanges } from './planChanges';
import type { PlanDraft } from './planDraft';
import { plansKey } from './plansKey';
import { severeOf } from './readiness';
import { versionState } from './versionState';

interface PublishDialogProps {
  draft: PlanDraft;
  editing: Editing;
  findings: readonly FindingView[];
  versions: readonly PlanVersion[];
  onPublished(): void;
  /** Somebody else published meanwhile, and the draft is to be made to follow that. */
  onRebase(): void;
  onClose(): void;
}

/** The last look before a version is published for good: what changes, from when on, and who answers for it. */
export function PublishDialog(props: PublishDialogProps): ReactElement {
  const { draft, findings, versions, onPublished, onRebase, onClose } = props;
  const words = texts.plans;
  // The version that was looked at, whatever was published meanwhile: the server refuses one that is taken.
  const version = (draft.base ?? 0) + 1;
  const newest = versions[0]?.version ?? null;
  const publishing = useMutation({
    mutationFn: () => publish(publicationOf(draft, version, findings)),
    onError: (error) => isTaken(error) && queryClient.invalidateQueries({ queryKey: plansKey }),
  });
  const close = () => !publishing.isPending && (publishing.isSuccess ? onPublished() : onClose());
  return (
    <Modal
      title={words.publishTitle(version)}
      open
      onCancel={close}
      footer={null}
      width={640}
      destroyOnHidden
    >
      {publishing.isSuccess ? (
        <ActResult onClose={onPublished}>
          {words.published(version, shownDay(publishing.data.effectiveFrom))}
        </ActResult>
      ) : (
        <div className="act">
          <Summary {...props} />
          <ActFault error={publishing.error} />
          <div className="act__buttons">
            <Button onClick={close} disabled={publishing.isPending}>
              {texts.states.cancel}
            </Button>
            {isTaken(publishing.error) && newest !== null && newest !== draft.base ? (
              <Button type="primary" onClick={onRebase}>
                {words.rebase(newest)}
              </Button>
            ) : (
              <Button type="primary" loading={publishing.isPending} onClick={() => publishing.mutate()}>
                {words.publishAct(version, shownDay(draft.effectiveFrom))}
              </Button>
            )}
          </div>
        </div>
      )}
    </Modal>
  );
}

function Summary({ draft, editing, findings, versions }: PublishDialogProps): ReactElement {
  const words = texts.plans;
  const day = shownDay(draft.effectiveFrom);
  const known = versions.filter(({ version }) => version <= (draft.base ?? 0));
  const coming = known.filter((one) => versionState(known, one, today()) === 'coming');
  const replaced = coming.filter(({ effectiveFrom }) => effectiveFrom >= draft.effectiveFrom);
  // Where the version before never takes effect, what members notice is the difference from the one that did.
  const running = known.find(({ effectiveFrom }) => effectiveFrom < draft.effectiveFrom) ?? null;
  const felt =
    running && running.version !== draft.base ? planChanges(running.plan, draft.plan).length : null;
  const severe = severeOf(findings);
  return (
    <>
      <div className="act__effects">
        <h3 className="act__heading">{texts.states.effects}</h3>
        <ul>
          {words.publishEffects(day).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
          {replaced.map(({ version, effectiveFrom }) => (
            <li key={version}>{words.replacesComing(version, shownDay(effectiveFrom))}</li>
          ))}
          {running && felt !== null && <li>{words.runsUntilThen(running.version, felt)}</li>}
        </ul>
      </div>
      {editing.before === null ? (
        <p className="quiet">{words.firstVersion}</p>
      ) : (
        <div className="publish__changes">
          <ChangesTable changes={[...editing.changes.values()]} />
        </div>
      )}
      {severe.length > 0 && (
        <div className="publish__answered">
          <Facts
            facts={[
              [
                words.acknowledgedFindings,
                severe.map(({ code }) => words.findings[code]?.[0] ?? code).join('、'),
              ],
              [words.acknowledgedReason, draft.reason.trim()],
              [words.legalAdvice, draft.legalReference.trim()],
            ]}
          />
        </div>
      )}
    </>
  );
}

function publicationOf(draft: PlanDraft, version: number, findings: readonly FindingView[]): Publication {
  const codes = severeOf(findings).map(({ code }) => code);
  const acknowledgement = { codes, reason: draft.reason.trim(), legalReference: draft.legalReference.trim() };
  return {
    version,
    plan: draft.plan,
    effectiveFrom: draft.effectiveFrom,
    ...(codes.length > 0 ? { acknowledgement } : {}),
  };
}

const isTaken = (error: Error | null): boolean =>
  error instanceof Refused && error.code === 'PLAN_VERSION_TAKEN';
