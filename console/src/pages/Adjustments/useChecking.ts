import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CheckingView } from '../../../../cloudfunctions/shared/contract/wallet';
import { checking } from '../../api/wallet';
import { adjustmentsKey } from './adjustmentsKey';

const ASKED_AGAIN_MS = 60_000;

/** How many adjustments wait for a second operator, and how far one may go alone today. */
export function useChecking(): UseQueryResult<CheckingView, Error> {
  return useQuery({
    queryKey: [...adjustmentsKey, 'checking'],
    queryFn: checking,
    refetchInterval: ASKED_AGAIN_MS,
  });
}
