import type { ReactElement } from 'react';

/** Lines of a table or a text that is on its way. */
export function Bones({ rows, isHigh }: { rows: number; isHigh?: boolean }): ReactElement {
  return (
    <div className="bones" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => `bone-${row}`).map((name) => (
        <div key={name} className={isHigh ? 'bones__bone bones__bone--high' : 'bones__bone'} />
      ))}
    </div>
  );
}
