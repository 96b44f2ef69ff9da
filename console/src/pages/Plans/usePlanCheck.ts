import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FindingView } from '../../../../cloudfunctions/shared/contract/plans';
import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { check } from '../../api/plans';

const PAUSE_MS = 500;

export interface PlanCheck {
  /** Of the plan as it was last checked; null: it never was. */
  findings: FindingView[] | null;
  /** They are of the plan as it stands. */
  isCurrent: boolean;
  error: Error | null;
  retry(): void;
}

/** The compliance check of a draft, asked for when the typing rests; what was found before stays meanwhile. */
export function usePlanCheck(plan: Plan, hasFaults: boolean): PlanCheck {
  const wanted = JSON.stringify(plan);
  const [rested, setRested] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setRested(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const query = useQuery({
    queryKey: ['plans', 'check', rested],
    queryFn: () => check(JSON.parse(rested)),
    enabled: !hasFaults && rested === wanted,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    findings: query.data ?? null,
    isCurrent: !hasFaults && rested === wanted && query.isSuccess && !query.isPlaceholderData,
    error: query.error,
    retry: () => query.refetch(),
  };
}
