import { Input, Switch } from 'antd';
import { type ReactElement, useState } from 'react';
import { grouped, isSameDecimal, percentOf, rateOfPercent, readTyped } from './decimalText';
import { type Editing, setField } from './editing';
import { type PlanField, shownField } from './planFields';

interface FieldControlProps {
  editing: Editing;
  field: PlanField;
  id?: string;
  /** Of what says what is wrong with it. */
  faultId: string;
}

/** Where one parameter is typed or switched, or only stands. */
export function FieldControl({ editing, field, id, faultId }: FieldControlProps): ReactElement {
  const { kind, value, label } = field;
  if (editing.change === null) return <span className="param__shown">{bare(field)}</span>;
  if (typeof value === 'boolean')
    return (
      <Switch
        id={id}
        size="small"
        aria-label={label}
        checked={value}
        onChange={(checked) => setField(editing, field, checked)}
      />
    );
  const isChanged = [field.key, field.row].some((key) => key !== null && editing.changes.has(key));
  const isWrong = editing.faults.has(field.at);
  const own = {
    id,
    'aria-label': label,
    'aria-invalid': isWrong,
    'aria-describedby': isWrong ? faultId : undefined,
    className: isChanged ? 'param__input param__input--changed' : 'param__input',
    status: isWrong ? ('error' as const) : undefined,
  };
  if (kind === 'text')
    return (
      <Input
        {...own}
        value={value}
        maxLength={40}
        onChange={({ target }) => setField(editing, field, target.value)}
      />
    );
  return <FigureInput own={own} field={field} onChange={(text) => setField(editing, field, text)} />;
}

/** A figure stays as it is typed, "1.0" too, as long as it says what the plan has. */
function FigureInput(props: { own: object; field: PlanField; onChange(text: string): void }): ReactElement {
  const { own, field, onChange } = props;
  const [typed, setTyped] = useState(bare(field));
  const said = (text: string) =>
    field.kind === 'percent' ? rateOfPercent(readTyped(text)) : readTyped(text);
  return (
    <Input
      {...own}
      inputMode="decimal"
      autoComplete="off"
      maxLength={24}
      value={isSameDecimal(said(typed), String(field.value)) ? typed : bare(field)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(said(target.value));
      }}
    />
  );
}

/** A value without its unit, which stands beside it. */
function bare(field: PlanField): string {
  const { kind, value } = field;
  if (kind === 'percent') return percentOf(String(value));
  return kind === 'amount' || kind === 'multiplier' ? grouped(String(value)) : shownField(field);
}
