import type { ReactElement } from 'react';
import { texts } from '../../texts/texts';

/** What a value was, struck out; read aloud in words. */
export function Was({ before }: { before: string | null }): ReactElement {
  return (
    <s className="was">
      <span className="only-read">{texts.plans.was('')}</span>
      {before ?? texts.plans.noneBefore}
    </s>
  );
}
