import './Pager.css';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { texts } from '../../texts/texts';

interface PagerProps {
  /** From 1. */
  page: number;
  hasNext: boolean;
  isWaiting: boolean;
  onPrevious(): void;
  onNext(): void;
}

/** Moves through pages whose number nobody knows: by cursor, forth and back. */
export function Pager({ page, hasNext, isWaiting, onPrevious, onNext }: PagerProps): ReactElement | null {
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="pager">
      <Button size="small" disabled={page === 1} onClick={onPrevious}>
        {texts.states.previousPage}
      </Button>
      <span className="pager__page">{texts.states.pageOf(page)}</span>
      <Button size="small" disabled={!hasNext || isWaiting} onClick={onNext}>
        {texts.states.nextPage}
      </Button>
    </nav>
  );
}
