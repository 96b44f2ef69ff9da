import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { InviteesView } from '../../../cloudfunctions/shared/contract/referral';
import { invitees } from '../api/referral';
import { useMemberNumber } from './useSession';

/** One's invitees of a generation, page by page, once they are wanted; the counts come with every page. */
export function useInvitees(generation: 1 | 2, wanted = true) {
  const member = useMemberNumber();
  const client = useQueryClient();
  const queryKey = ['invitees', member, generation];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => invitees(generation, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: wanted && member !== null,
  });
  const refetch = () => {
    client.setQueryData<Pages>(queryKey, firstOnly);
    return query.refetch();
  };
  return { ...query, refetch };
}

type Pages = InfiniteData<InviteesView, string | undefined>;

/** Asking again begins at the top: a long list is not asked for again in all its parts. */
const firstOnly = (all: Pages | undefined): Pages | undefined =>
  all && { pages: all.pages.slice(0, 1), pageParams: all.pageParams.slice(0, 1) };
