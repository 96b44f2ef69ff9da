import type { ReactElement } from 'react';
import { Bones } from '../components/Async/Bones';

/** While the first page comes. */
export function Opening(): ReactElement {
  return (
    <div className="async async--page" aria-busy="true">
      <Bones rows={8} />
    </div>
  );
}
