import { Button, Switch } from 'antd';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { Card } from '../../components/Card/Card';
import { texts } from '../../texts/texts';
import { AddRow } from './AddRow';
import type { Editing } from './editing';
import { FieldRow } from './FieldRow';
import { PaymentSplit } from './PaymentSplit';
import type { PlanField, PlanGroup } from './planFields';
import { addGeneration, addRank, addTier, nextGeneration, withoutRow } from './planRows';
import { RemovedRows } from './RemovedRows';
import { RowList } from './RowList';

/** Every parameter of a plan by what it is about, beside what it was in the plan before. */
export function ParameterCard({ editing }: { editing: Editing }): ReactElement {
  const [wantsChanges, setWantsChanges] = useState(false);
  const switchId = useId();
  const words = texts.plans;
  const onlyChanges = wantsChanges && editing.before !== null;
  const groups = Object.keys(words.groups) as PlanGroup[];
  const changed = new Set([...editing.changes.values()].map(({ group }) => group));
  const choice = editing.before && (
    <>
      <label htmlFor={switchId}>{words.onlyChanges}</label>
      <Switch id={switchId} size="small" checked={wantsChanges} onChange={setWantsChanges} />
    </>
  );
  return (
    <Card title={words.parameters} side={choice} isFlush>
      <div className={editing.change ? 'params' : 'params params--shown'}>
        {onlyChanges && changed.size === 0 && <p className="params__none">{words.onlyChangesNone}</p>}
        {groups
          .filter((group) => !onlyChanges || changed.has(group))
          .map((group) => (
            <section key={group}>
              <h3 className="params__group">{words.groups[group]}</h3>
              <Group editing={editing} group={group} onlyChanges={onlyChanges} />
            </section>
          ))}
        <p className="params__foot">{words.grantNote}</p>
      </div>
    </Card>
  );
}

interface GroupProps {
  editing: Editing;
  group: PlanGroup;
  onlyChanges: boolean;
}

function Group(props: GroupProps): ReactElement {
  if (props.group === 'tiers') return <Tiers {...props} />;
  if (props.group === 'share') return <Generations {...props} />;
  if (props.group === 'team') return <Team {...props} />;
  return <Fields {...props} />;
}

/** The fields of a group that stand in no list. */
function Fields({ editing, group, onlyChanges }: GroupProps): ReactElement {
  return (
    <>
      {shownOf({ editing, group, onlyChanges })
        .filter(({ row }) => row === null)
        .map((field) => (
          <FieldRow key={field.key} editing={editing} field={field} note={noteOf(field)} />
        ))}
    </>
  );
}

function noteOf({ key, value }: PlanField): ReactNode {
  return key === 'cashShare' ? <PaymentSplit cashShare={String(value)} /> : null;
}

function Tiers({ editing, onlyChanges }: GroupProps): ReactElement {
  const { tierName, tierThreshold, tierMultiplier, addTier: add } = texts.plans;
  return (
    <RowList
      editing={editing}
      prefix="tiers."
      heads={[tierName, tierThreshold, tierMultiplier]}
      onlyChanges={onlyChanges}
      add={add}
      onAdd={() => editing.change?.(addTier(editing.plan, editing.before))}
    />
  );
}

function Generations(props: GroupProps): ReactElement {
  const { editing, onlyChanges } = props;
  const { plan, change } = editing;
  const words = texts.plans;
  return (
    <>
      {shownOf(props).map((field) => (
        <FieldRow
          key={field.key}
          editing={editing}
          field={field}
          label={words.generation(Number(field.row?.split('.').at(-1)))}
          onRemove={() => field.row && change?.(withoutRow(plan, field.row))}
        />
      ))}
      <RemovedRows editing={editing} prefix="share." />
      {change && !onlyChanges && (
        <AddRow name={words.addGeneration(nextGeneration(plan))} onAdd={() => change(addGeneration(plan))} />
      )}
    </>
  );
}

/** Ranks that do nothing are folded, unless something about them has to be seen. */
function Team(props: GroupProps): ReactElement {
  const { editing, onlyChanges } = props;
  const { plan, changes, faults } = editing;
  const [isUnfolded, setUnfolded] = useState(false);
  const words = texts.plans;
  const isTold = [...changes.keys(), ...faults.keys()].some((key) => key.startsWith('team.ranks'));
  const isOpen = plan.team.enabled || isUnfolded || isTold;
  const fields = shownOf(props).filter(({ row }) => row === null);
  const [team, peer] = [
    fields.filter(({ key }) => key === 'team.enabled'),
    fields.filter(({ key }) => key !== 'team.enabled'),
  ];
  const rowOf = (field: PlanField) => <FieldRow key={field.key} editing={editing} field={field} />;
  return (
    <>
      {team.map(rowOf)}
      {isOpen ? (
        <RowList
          editing={editing}
          prefix="team.ranks."
          heads={[words.rankName, words.rankVolume, words.rankRate]}
          onlyChanges={onlyChanges}
          add={words.addRank}
          onAdd={() => editing.change?.(addRank(plan, editing.before))}
        />
      ) : (
        !onlyChanges && (
          <p className="params__folded">
            {words.ranksOff(plan.team.ranks.length)}
            <Button size="small" type="link" onClick={() => setUnfolded(true)}>
              {words.showRanks}
            </Button>
          </p>
        )
      )}
      {peer.map(rowOf)}
    </>
  );
}

function shownOf({ editing, group, onlyChanges }: GroupProps): PlanField[] {
  const { fields, changes } = editing;
  return fields.filter(
    (field) =>
      field.group === group &&
      (!onlyChanges || changes.has(field.key) || (field.row !== null && changes.has(field.row))),
  );
}
