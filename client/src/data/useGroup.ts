import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { OverviewView, RankingView } from '../../../cloudfunctions/shared/contract/group';
import { overview, ranking } from '../api/group';
import { askAndRemember, remembered } from './remembered';
import { useMemberNumber } from './useSession';

/** A manager's group. The last figures seen stand there at once, marked with their time, until new ones arrive. */
export function useGroup() {
  const member = useMemberNumber();
  const seen = member === null ? null : remembered<OverviewView>(`group.${member}`);
  return useQuery({
    queryKey: ['group', member],
    queryFn: () => askAndRemember(`group.${member}`, overview),
    enabled: member !== null,
    initialData: seen?.value,
    initialDataUpdatedAt: seen?.at,
  });
}

/** The ranking, page by page; its first places came with the group, and the others are asked for when they are wanted. */
export function useRanking(first: RankingView) {
  const member = useMemberNumber();
  return useInfiniteQuery({
    queryKey: ['ranking', member, first.publishedDate],
    queryFn: ({ pageParam }) => ranking(pageParam),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
    initialData: { pages: [first], pageParams: [0] },
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
