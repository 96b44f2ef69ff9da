import './Card.css';
import type { ReactElement, ReactNode } from 'react';

interface CardProps {
  title?: ReactNode;
  /** Beside the title, on the right. */
  side?: ReactNode;
  /** The content reaches the edges, as a table does. */
  isFlush?: boolean;
  children: ReactNode;
}

export function Card({ title, side, isFlush, children }: CardProps): ReactElement {
  return (
    <section className="card">
      {title !== undefined && (
        <header className="card__head">
          <h2 className="card__title">{title}</h2>
          <div className="card__side">{side}</div>
        </header>
      )}
      <div className={isFlush ? 'card__body card__body--flush' : 'card__body'}>{children}</div>
    </section>
  );
}
