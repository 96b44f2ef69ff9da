import './Figures.css';
import type { ReactElement, ReactNode } from 'react';
import { texts } from '../../texts/texts';

export interface Figure {
  label: string;
  /** Null is unknown, and never shown as zero. */
  value: ReactNode | null;
  note?: ReactNode;
}

/** Named figures in a grid: the name above, the figure large below it. */
export function Figures({ figures }: { figures: readonly Figure[] }): ReactElement {
  return (
    <dl className="figures">
      {figures.map(({ label, value, note }) => (
        <div key={label} className="figures__one">
          <dt className="figures__label">{label}</dt>
          <dd className="figures__value">
            {value ?? (
              <span className="quiet">
                <span aria-hidden="true">{texts.states.unknown}</span>
                <span className="only-read">{texts.states.unknownSpoken}</span>
              </span>
            )}
            {note && <span className="figures__note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
