import { useInfiniteQuery } from '@tanstack/react-query';
import type { InviteesBehindView } from '../../../cloudfunctions/shared/contract/explanation';
import { explainInvitees } from '../api/points';
import { useMemberNumber } from './useSession';

/** The invitees behind a share line of a day, page by page. A published day never changes. */
export function useInviteesBehind(date: string, generation: 1 | 2) {
  const member = useMemberNumber();
  return useInfiniteQuery({
    queryKey: ['behind', member, date, generation],
    queryFn: ({ pageParam }) => nextWithSomebody(date, generation, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: member !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The server looks at a bounded number of invitees a call, and may have found nobody among them who released anything. */
async function nextWithSomebody(
  date: string,
  generation: 1 | 2,
  cursor: string | undefined,
): Promise<InviteesBehindView> {
  let page = await explainInvitees(date, generation, cursor);
  while (page.invitees.length === 0 && page.next !== null)
    page = await explainInvitees(date, generation, page.next);
  return page;
}
