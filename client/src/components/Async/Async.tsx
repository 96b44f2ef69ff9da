import type { ReactElement, ReactNode } from 'react';
import { BoneCard } from './Bone';
import { ErrorCard } from './ErrorCard';

interface AsyncProps<Data> {
  query: { data: Data | undefined; error: unknown; refetch(): unknown };
  skeleton?: ReactNode;
  children(data: Data): ReactNode;
}

/** The three states of what comes over the network. Data that was there before stays when a later request fails. */
export function Async<Data>({ query, skeleton, children }: AsyncProps<Data>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorCard error={query.error} onRetry={() => query.refetch()} />;
  return <>{skeleton ?? <BoneCard />}</>;
}
