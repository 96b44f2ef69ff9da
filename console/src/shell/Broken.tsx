import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Empty } from '../components/Async/Empty';
import { texts } from '../texts/texts';

/** A page that did not come, most often because a newer build has taken the files of this one away. */
export function Broken(): ReactElement {
  return (
    <Empty title={texts.shell.loadPage}>
      <Button onClick={() => location.reload()}>{texts.shell.reload}</Button>
    </Empty>
  );
}
