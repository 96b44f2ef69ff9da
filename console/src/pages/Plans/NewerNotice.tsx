import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { PlanVersion } from '../../api/plans';
import { Icon } from '../../components/Icon/Icon';
import { texts } from '../../texts/texts';

interface NewerNoticeProps {
  newest: PlanVersion;
  base: number | null;
  onRebase(): void;
}

/** Somebody published since the draft was begun: it follows a version that is no longer the newest. */
export function NewerNotice({ newest, base, onRebase }: NewerNoticeProps): ReactElement {
  const words = texts.plans;
  return (
    <div className="newer" role="status">
      <Icon name="warning" size={16} />
      <p>
        <strong>{words.newerTitle(newest.version, newest.publishedBy)}</strong>
        {words.newer(base === null ? words.basedOnNothing : words.basedOn(base))}
      </p>
      <Button type="primary" size="small" onClick={onRebase}>
        {words.rebase(newest.version)}
      </Button>
    </div>
  );
}
