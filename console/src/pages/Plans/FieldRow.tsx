import { Button } from 'antd';
import { type ReactElement, type ReactNode, useId } from 'react';
import { Icon } from '../../components/Icon/Icon';
import { texts } from '../../texts/texts';
import type { Editing } from './editing';
import { Fault } from './Fault';
import { FieldControl } from './FieldControl';
import type { PlanField } from './planFields';
import { Was } from './Was';

const units = {
  text: null,
  flag: null,
  amount: texts.plans.yuan,
  multiplier: texts.plans.times,
  percent: texts.plans.percent,
};

interface FieldRowProps {
  editing: Editing;
  field: PlanField;
  /** In place of the field's own. */
  label?: string;
  note?: ReactNode;
  onRemove?(): void;
}

/** One parameter on a line: its name, what it was, what it is, and what is wrong with it. */
export function FieldRow({ editing, field, label, note, onRemove }: FieldRowProps): ReactElement {
  const [id, faultId] = [useId(), useId()];
  const words = texts.plans;
  const change = editing.changes.get(field.key);
  const isNew = field.row !== null && editing.changes.has(field.row);
  const isWide = field.kind === 'text';
  return (
    <div className={`param ${change || isNew ? 'param--changed' : ''} ${isWide ? 'param--wide' : ''}`}>
      <label className="param__label" htmlFor={id}>
        {label ?? field.label}
        {note && <span className="param__note">{note}</span>}
      </label>
      <span className="param__was">
        {isNew && <span className="param__new">{words.added}</span>}
        {change && <Was before={change.before} />}
      </span>
      <span className="param__control">
        <FieldControl editing={editing} field={field} id={id} faultId={faultId} />
      </span>
      {!isWide && <span className="param__unit">{units[field.kind]}</span>}
      {editing.change && onRemove && (
        <Button
          className="param__remove"
          size="small"
          type="text"
          aria-label={words.removeRow(label ?? field.label)}
          icon={<Icon name="close" size={12} />}
          onClick={onRemove}
        />
      )}
      <Fault id={faultId} fault={editing.faults.get(field.at)} />
    </div>
  );
}
