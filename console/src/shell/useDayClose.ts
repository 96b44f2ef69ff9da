import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CloseView } from '../../../cloudfunctions/shared/contract/dayClose';
import { type DayCloseStatus, status } from '../api/dayClose';

export const dayCloseKey = ['dayClose', 'status'] as const;

const WHILE_UNDER_WAY_MS = 2000;
const OTHERWISE_MS = 30_000;

/** How the day closes stand; asked for again and again, more often while a day is under way. */
export function useDayClose(): UseQueryResult<DayCloseStatus, Error> {
  return useQuery({
    queryKey: dayCloseKey,
    queryFn: status,
    staleTime: WHILE_UNDER_WAY_MS,
    refetchInterval: ({ state }) => (state.data?.closes.some(isUnderWay) ? WHILE_UNDER_WAY_MS : OTHERWISE_MS),
  });
}

/** A day that is being worked on: neither published nor failed. */
export function isUnderWay({ phase }: CloseView): boolean {
  return phase !== 'published' && phase !== 'failed';
}
