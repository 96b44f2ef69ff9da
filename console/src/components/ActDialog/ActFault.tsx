import './ActDialog.css';
import type { ReactElement } from 'react';
import { sentenceOfAct } from '../../format/sentenceOf';

/** Why an act was not done, or that nobody knows whether it was; nothing before it was tried. */
export function ActFault({ error }: { error: Error | null }): ReactElement | null {
  if (error === null) return null;
  return (
    <p className="act__error" role="alert">
      {sentenceOfAct(error)}
    </p>
  );
}
