import { useInfiniteQuery } from '@tanstack/react-query';
import { invitees } from '../api/referral';
import { useMemberNumber } from './useSession';

/** One's invitees of a generation, page by page, once they are wanted; the counts come with every page. */
export function useInvitees(generation: 1 | 2, wanted = true) {
  const member = useMemberNumber();
  return useInfiniteQuery({
    queryKey: ['invitees', member, generation],
    queryFn: ({ pageParam }) => invitees(generation, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: wanted && member !== null,
  });
}
