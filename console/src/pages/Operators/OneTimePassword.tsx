import type { ReactElement } from 'react';
import { CopyText } from '../../components/CopyText/CopyText';
import { texts } from '../../texts/texts';

/** A password that is told once; null where it was told before, by an answer that may have been lost. */
export function OneTimePassword({ said, password }: { said: string; password: string | null }): ReactElement {
  const words = texts.operators;
  if (password === null) return <>{words.onceTold}</>;
  return (
    <div className="once">
      {said}
      <div className="once__password">
        <code>{password}</code>
        <CopyText text={password} />
      </div>
      <span className="quiet">{words.onceNote}</span>
    </div>
  );
}
