import { Button, Input } from 'antd';
import { type ReactElement, useId } from 'react';
import { texts } from '../../texts/texts';
import type { PlanDraft } from './planDraft';
import { lengthOf, SHORTEST_REASON, SHORTEST_REFERENCE } from './readiness';

interface AcknowledgementProps {
  draft: PlanDraft;
  onChange(change: Partial<PlanDraft>): void;
  onUseTwoLevel(): void;
}

/** Why what is severe is published all the same, on whose advice, and the way around it. */
export function Acknowledgement({ draft, onChange, onUseTwoLevel }: AcknowledgementProps): ReactElement {
  const [reasonId, referenceId] = [useId(), useId()];
  const words = texts.plans;
  const left = SHORTEST_REASON - lengthOf(draft.reason);
  const isReferenceShort = lengthOf(draft.legalReference) < SHORTEST_REFERENCE;
  return (
    <div className="acknowledge">
      <div className="acknowledge__field">
        <label htmlFor={reasonId}>{words.reason}</label>
        {draft.reason !== '' && left > 0 && <span>{words.reasonLeft(left)}</span>}
        <Input.TextArea
          id={reasonId}
          value={draft.reason}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          aria-required
          onChange={({ target }) => onChange({ reason: target.value })}
        />
      </div>
      <div className="acknowledge__field">
        <label htmlFor={referenceId}>{words.legalReference}</label>
        {draft.legalReference !== '' && isReferenceShort && <span>{words.legalReferenceShort}</span>}
        <Input
          id={referenceId}
          value={draft.legalReference}
          maxLength={500}
          placeholder={words.legalReferenceHint}
          aria-required
          onChange={({ target }) => onChange({ legalReference: target.value })}
        />
      </div>
      <div className="acknowledge__foot">
        <p>{words.acknowledgeNote}</p>
        <Button onClick={onUseTwoLevel}>{words.useTwoLevel}</Button>
      </div>
    </div>
  );
}
