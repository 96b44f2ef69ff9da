import './Async.css';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { sentenceOf } from '../../format/sentenceOf';
import { clockSeconds } from '../../format/when';
import { texts } from '../../texts/texts';

interface AsyncProps<Data> {
  query: UseQueryResult<Data, Error>;
  /** Stands where the content will. */
  skeleton: ReactElement;
  /** It is all that the window shows. */
  isPage?: boolean;
  children(data: Data): ReactNode;
}

/** What was asked for, or how it stands with it: on its way, missing with a retry that works, or old and dated. */
export function Async<Data>({ query, skeleton, isPage, children }: AsyncProps<Data>): ReactElement {
  const { data, error, isFetching, dataUpdatedAt } = query;
  const retry = (
    <Button size="small" loading={isFetching} onClick={() => query.refetch()}>
      {texts.states.retry}
    </Button>
  );
  if (data !== undefined)
    return (
      <>
        {error !== null && (
          <p className="async__stale" role="status">
            {texts.states.stale(clockSeconds(dataUpdatedAt))} {retry}
          </p>
        )}
        {children(data)}
      </>
    );
  if (error === null)
    return (
      <div className={isPage ? 'async async--page' : 'async'} aria-busy="true">
        <span className="only-read" role="status">
          {texts.states.loading}
        </span>
        {skeleton}
      </div>
    );
  return (
    <div className={isPage ? 'async__error async__error--page' : 'async__error'} role="alert">
      <p>{sentenceOf(error)}</p>
      {retry}
    </div>
  );
}
