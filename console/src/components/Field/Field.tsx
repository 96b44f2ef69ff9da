import './Field.css';
import { type ReactElement, type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  /** Below the field; read aloud with it. */
  hint?: string;
  /** The hint says what is wrong. */
  isWrong?: boolean;
  /** Draws the field with the id that the label names, and the id of the hint. */
  children(id: string, hintId: string | undefined): ReactNode;
}

/** A field of a form with its name above it. */
export function Field({ label, hint, isWrong = false, children }: FieldProps): ReactElement {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id, hintId)}
      {hint !== undefined && (
        <span id={hintId} className={isWrong ? 'field__hint field__hint--wrong' : 'field__hint'}>
          {hint}
        </span>
      )}
    </div>
  );
}
