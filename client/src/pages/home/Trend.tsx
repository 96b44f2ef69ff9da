import type { ReactElement } from 'react';
import { BoneCard } from '../../components/Async/Bone';
import { ErrorCard } from '../../components/Async/ErrorCard';
import { TrendChart } from '../../components/TrendChart/TrendChart';
import { useTrend } from '../../data/usePoints';

interface TrendProps {
  publishedDate: string | null;
  /** The figures above could not be had, and say so for both. */
  failed: boolean;
}

/** The last days as a curve, from the second day on. */
export function Trend({ publishedDate, failed }: TrendProps): ReactElement | null {
  const { data, error, refetch } = useTrend(publishedDate);
  if (data) return data.days.length > 1 ? <TrendChart points={data.days} /> : null;
  if (error) return failed ? null : <ErrorCard error={error} onRetry={refetch} />;
  return publishedDate === null ? null : <BoneCard rows={3} />;
}
