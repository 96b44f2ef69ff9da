import './Chip.css';
import type { ReactElement, ReactNode } from 'react';

export type ChipTone = 'good' | 'plain' | 'warn' | 'danger' | 'gold';

/** A word about a state; the word says it, the colour only repeats it. */
export function Chip({ tone = 'plain', children }: { tone?: ChipTone; children: ReactNode }): ReactElement {
  return <span className={`chip chip--${tone}`}>{children}</span>;
}
