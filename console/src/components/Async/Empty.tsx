import type { ReactElement, ReactNode } from 'react';
import { Mark } from '../Mark/Mark';

/** Nothing is there, and that is an answer: what it means, and the next step. */
export function Empty({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <div className="empty">
      <Mark size={36} isQuiet />
      <p className="empty__title">{title}</p>
      {note && <p className="empty__note">{note}</p>}
      {children}
    </div>
  );
}
