import './DayField.css';
import { type ComponentProps, type ReactElement, useId } from 'react';
import { DayInput } from './DayInput';

/** A day with its name before it, for bars of filters and buttons. */
export function DayField({
  label,
  ...input
}: { label: string } & Omit<ComponentProps<typeof DayInput>, 'id'>): ReactElement {
  const id = useId();
  return (
    <span className="day-field">
      <label htmlFor={id}>{label}</label>
      <DayInput id={id} {...input} />
    </span>
  );
}
