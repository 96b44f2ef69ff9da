import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { InviteesView } from '../../../cloudfunctions/shared/contract/referral';
import { invitees } from '../api/referral';
import { useMemberNumber } from './useSession';

/** One's invitees of a generation, page by page, once they are wanted; the counts come with every page. */
export function useInvitees(generation: 1 | 2, wanted = true) {
  const member = useMemberNumber();
  const client = useQueryClient();
  const options = {
    queryKey: ['invitees', member, generation],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) => invitees(generation, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: InviteesView) => page.next ?? undefined,
  };
  const query = useInfiniteQuery({ ...options, enabled: wanted && member !== null });
  // Asking again begins at the top: a long list is not asked for again in all its parts, and stands until the answer is there.
  const refetch = () => client.infiniteQuery({ ...options, pages: 1, staleTime: 0 }).catch(() => undefined);
  return { ...query, refetch };
}
