import { Button } from 'antd';
import { type ReactElement, useId } from 'react';
import { Icon } from '../../components/Icon/Icon';
import { texts } from '../../texts/texts';
import { AddRow } from './AddRow';
import type { Editing } from './editing';
import { Fault } from './Fault';
import { FieldControl } from './FieldControl';
import { rowsOf } from './planChanges';
import type { PlanField } from './planFields';
import { withoutRow } from './planRows';
import { RemovedRows } from './RemovedRows';
import { Was } from './Was';

interface RowListProps {
  editing: Editing;
  /** What the keys of its rows begin with, `tiers.`. */
  prefix: string;
  /** Above each part of a row. */
  heads: readonly string[];
  onlyChanges: boolean;
  add: string;
  onAdd(): void;
}

/** Tiers or ranks: a row each, whose parts are typed side by side. */
export function RowList(props: RowListProps): ReactElement {
  const { editing, prefix, heads, onlyChanges, add, onAdd } = props;
  const own = editing.fields.filter(({ row }) => row?.startsWith(prefix));
  const rows = [...rowsOf(own)].filter(
    ([row, fields]) =>
      !onlyChanges || [row, ...fields.map(({ key }) => key)].some((key) => editing.changes.has(key)),
  );
  return (
    <>
      {rows.length > 0 && (
        <div className="rows rows--head" aria-hidden="true">
          {heads.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
      )}
      {rows.map(([row, fields]) => (
        <Row key={row} editing={editing} row={row} fields={fields} />
      ))}
      <RemovedRows editing={editing} prefix={prefix} />
      {editing.change && !onlyChanges && <AddRow name={add} onAdd={onAdd} />}
    </>
  );
}

function Row({ editing, row, fields }: { editing: Editing; row: string; fields: PlanField[] }): ReactElement {
  const words = texts.plans;
  const isNew = editing.changes.has(row);
  const isChanged = isNew || fields.some(({ key }) => editing.changes.has(key));
  const name = String(fields[0]?.value ?? row);
  return (
    <div className={isChanged ? 'rows rows--changed' : 'rows'}>
      {fields.map((field) => (
        <Cell key={field.key} editing={editing} field={field} isNew={isNew} />
      ))}
      {editing.change && (
        <Button
          size="small"
          type="text"
          aria-label={words.removeRow(name)}
          icon={<Icon name="close" size={12} />}
          onClick={() => editing.change?.(withoutRow(editing.plan, row))}
        />
      )}
    </div>
  );
}

function Cell({
  editing,
  field,
  isNew,
}: {
  editing: Editing;
  field: PlanField;
  isNew: boolean;
}): ReactElement {
  const faultId = useId();
  const change = editing.changes.get(field.key);
  return (
    <span className={`rows__cell rows__cell--${field.kind}`}>
      <FieldControl editing={editing} field={field} faultId={faultId} />
      {isNew && field.kind === 'text' && <span className="param__new">{texts.plans.added}</span>}
      {change && <Was before={change.before} />}
      <Fault id={faultId} fault={editing.faults.get(field.at)} />
    </span>
  );
}
