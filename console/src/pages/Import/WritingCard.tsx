import { Button, Progress } from 'antd';
import { type ReactElement, useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import type { ImportView } from '../../../../cloudfunctions/shared/contract/imports';
import { ActFault } from '../../components/ActDialog/ActFault';
import { shownCount } from '../../format/count';
import { useMyself } from '../../session/myself';
import { texts } from '../../texts/texts';
import { useWriting } from './useWriting';

/** How far an import is written. Whoever prepared it goes on by coming to its page; somebody else says so. */
export function WritingCard({ view }: { view: ImportView }): ReactElement {
  const { status, written, total, by, members, orders } = view;
  const myself = useMyself();
  const writing = useWriting(view);
  const { mutate } = writing;
  const isBegun = useRef(false);
  const isMine = by === myself.id && status === 'writing';
  useEffect(() => {
    if (!isMine || isBegun.current) return;
    isBegun.current = true;
    mutate();
  }, [isMine, mutate]);
  const words = texts.imports;
  const percent = total === 0 ? 100 : Math.floor((100 * written) / total);
  return (
    <>
      <Progress
        percent={status === 'complete' ? 100 : Math.min(99, percent)}
        status={status === 'complete' ? 'success' : 'normal'}
        aria-label={words.progress}
      />
      <p role="status">
        {words.written(shownCount(written), shownCount(total))}
        {'　'}
        {status === 'complete' ? words.complete : writing.isPending ? words.writing : words.paused}
      </p>
      <ActFault error={writing.error} />
      {status === 'writing' && !writing.isPending && (
        <div className="import__line">
          <Button type="primary" onClick={() => mutate()}>
            {words.resume}
          </Button>
        </div>
      )}
      {status === 'complete' && (
        <div className="import__line">
          {members.taken > 0 && <Link to="/members">{words.toMembers}</Link>}
          {orders.taken > 0 && (
            <Link to={`/orders?${new URLSearchParams({ source: view.source })}`}>{words.toOrders}</Link>
          )}
        </div>
      )}
    </>
  );
}
