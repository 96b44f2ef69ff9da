import { Button, Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { Refused } from '../../../../cloudfunctions/shared/contract/answerOf';
import type { FindingView } from '../../../../cloudfunctions/shared/contract/plans';
import { Bones } from '../../components/Async/Bones';
import { Card } from '../../components/Card/Card';
import { Chip } from '../../components/Chip/Chip';
import { sentenceOf } from '../../format/sentenceOf';
import { texts } from '../../texts/texts';
import { Acknowledgement } from './Acknowledgement';
import type { Editing } from './editing';
import { Findings } from './Findings';
import type { PlanDraft } from './planDraft';
import { isAcknowledged, severeOf } from './readiness';
import type { PlanCheck } from './usePlanCheck';

interface ComplianceCardProps {
  draft: PlanDraft;
  editing: Editing;
  check: PlanCheck;
  onChange(change: Partial<PlanDraft>): void;
  onUseTwoLevel(): void;
}

/** What the draft risks: every severe finding is acknowledged one by one, with a reason and a reference to legal advice. */
export function ComplianceCard(props: ComplianceCardProps): ReactElement {
  const { draft, editing, check, onChange, onUseTwoLevel } = props;
  const words = texts.plans;
  const severe = severeOf(check.findings ?? []);
  const acknowledge = ({ code, reason }: FindingView, isChecked: boolean) => {
    const { [code]: _, ...others } = draft.acknowledged;
    onChange({ acknowledged: isChecked ? { ...others, [code]: reason } : others });
  };
  return (
    <Card title={words.compliance} side={<State {...props} />}>
      {editing.faults.size > 0 ? (
        <FaultList editing={editing} />
      ) : check.error !== null ? (
        <CheckFailed check={check} />
      ) : check.findings === null ? (
        <Bones rows={6} />
      ) : (
        <div className={check.isCurrent ? 'compliance' : 'compliance compliance--waiting'}>
          <Findings findings={check.findings}>
            {(finding) =>
              finding.severity === 'severe' && (
                <Checkbox
                  className="findings__acknowledge"
                  checked={isAcknowledged(draft, finding)}
                  onChange={({ target }) => acknowledge(finding, target.checked)}
                >
                  {words.acknowledge}
                </Checkbox>
              )
            }
          </Findings>
          {severe.length > 0 && (
            <Acknowledgement draft={draft} onChange={onChange} onUseTwoLevel={onUseTwoLevel} />
          )}
        </div>
      )}
    </Card>
  );
}

function State({ draft, editing, check }: ComplianceCardProps): ReactElement | null {
  const words = texts.plans;
  if (editing.faults.size > 0 || check.error !== null) return null;
  if (!check.isCurrent || check.findings === null) return <span role="status">{words.checking}</span>;
  const severe = severeOf(check.findings);
  const open = severe.filter((finding) => !isAcknowledged(draft, finding));
  if (severe.length === 0) return <Chip tone="good">{words.nothingSevere}</Chip>;
  return open.length > 0 ? (
    <Chip tone="warn">{words.toAcknowledge(open.length)}</Chip>
  ) : (
    <Chip tone="good">{words.acknowledgedAll}</Chip>
  );
}

/** What has to be put right before there is anything to check. */
function FaultList({ editing: { faults, fields } }: { editing: Editing }): ReactElement {
  const words = texts.plans;
  return (
    <div className="compliance__faults" role="status">
      <p>{words.checkAfterFaults(faults.size)}</p>
      <ul>
        {fields.map(({ at, label }) => {
          const fault = faults.get(at);
          return fault && <li key={at}>{`${label}：${words.faults[fault]}`}</li>;
        })}
      </ul>
    </div>
  );
}

/** The server names what the console let pass, which only a build of another day can do; or it cannot be reached. */
function CheckFailed({ check: { error, retry } }: { check: PlanCheck }): ReactElement | null {
  if (error === null) return null;
  const faults = error instanceof Refused && Array.isArray(error.details.faults) ? error.details.faults : [];
  return (
    <div className="compliance__faults" role="alert">
      <p>{sentenceOf(error)}</p>
      <ul lang="en">
        {(faults as { field: string; fault: string }[]).map(({ field, fault }) => (
          <li key={field} className="mono">{`${field}: ${fault}`}</li>
        ))}
      </ul>
      <Button size="small" onClick={retry}>
        {texts.states.retry}
      </Button>
    </div>
  );
}
