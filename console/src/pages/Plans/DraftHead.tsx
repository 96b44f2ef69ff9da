import { App, Button } from 'antd';
import { type ReactElement, useId } from 'react';
import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import type { PlanVersion } from '../../api/plans';
import { Chip } from '../../components/Chip/Chip';
import { DayField } from '../../components/DayInput/DayField';
import { Icon } from '../../components/Icon/Icon';
import { shownDay, shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { NewDraftButton } from './NewDraftButton';
import type { DraftKept, PlanDraft } from './planDraft';
import type { Missing } from './readiness';

interface DraftHeadProps {
  draft: PlanDraft;
  kept: DraftKept;
  versions: readonly PlanVersion[];
  /** Null: there is no version to differ from. */
  changes: number | null;
  earliest: string | null;
  missing: readonly Missing[];
  start(plan: Plan): void;
  onDay(day: string): void;
  onPublish(): void;
}

/** What the draft is, how it is kept, from when on it is to count, and what is still missing. */
export function DraftHead(props: DraftHeadProps): ReactElement {
  const { draft, kept, versions, changes, earliest, missing, start, onDay, onPublish } = props;
  const { modal } = App.useApp();
  const missingId = useId();
  const words = texts.plans;
  const isDayWrong = missing.includes('day');
  const discard = () =>
    changes === 0
      ? kept.discard()
      : modal.confirm({
          title: words.discardTitle,
          content: changes === null ? words.discardFirst : words.discardNote(changes),
          okText: words.discard,
          okButtonProps: { danger: true },
          onOk: kept.discard,
        });
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{words.draft((draft.base ?? 0) + 1)}</h1>
        <Chip>{draft.base === null ? words.basedOnNothing : words.basedOn(draft.base)}</Chip>
        {changes !== null && (
          <Chip tone={changes > 0 ? 'good' : 'plain'}>
            {changes > 0 ? words.changes(changes) : words.noChanges}
          </Chip>
        )}
        <span className="page-head__note" role="status">
          {kept.isSaved ? words.savedAt(shownMoment(draft.savedAt)) : words.notSaved}
        </span>
        <div className="page-head__acts">
          <Button onClick={discard}>{words.discard}</Button>
          <NewDraftButton versions={versions} onStart={start} isQuiet />
        </div>
      </div>
      <div className="draft-bar">
        <DayField
          label={words.effectiveFrom}
          value={draft.effectiveFrom}
          earliest={earliest}
          isWrong={isDayWrong}
          onChange={onDay}
        />
        {isDayWrong && earliest !== null && (
          <span className="draft-bar__fault">{words.earliest(shownDay(earliest))}</span>
        )}
        <span className="draft-bar__missing" id={missingId}>
          {missing.length > 0
            ? words.missingBefore(words.listed(missing.map((name) => words.missing[name])))
            : words.ready}
        </span>
        <Button
          type="primary"
          icon={<Icon name={missing.length > 0 ? 'lock' : 'check'} size={14} />}
          disabled={missing.length > 0}
          aria-describedby={missingId}
          onClick={onPublish}
        >
          {words.publish}
        </Button>
      </div>
    </>
  );
}
