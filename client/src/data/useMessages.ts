import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { markRead, messages, unread } from '../api/account';
import { useFresh } from './useFresh';
import { useMemberNumber } from './useSession';

const unreadKey = (member: string | null) => ['unread', member] as const;
const messagesKey = (member: string | null) => ['messages', member] as const;

/** One's messages, newest first, page by page; seeing them makes them read, though they look new until one comes back. */
export function useMessages() {
  const member = useMemberNumber();
  const client = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: messagesKey(member),
    queryFn: ({ pageParam }) => messages(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: member !== null,
    // New ones are what one comes for.
    staleTime: 0,
  });
  const first = query.data?.pages[0];
  const newest = first !== undefined && first.unread > 0 ? first.messages[0]?.at : undefined;
  useEffect(() => {
    if (newest === undefined) return;
    markRead(newest)
      .then((left) => client.setQueryData(unreadKey(member), left))
      // Then they are read the next time.
      .catch(() => undefined);
  }, [newest, member, client]);
  return query;
}

/** How many messages are unread; 0 while that is unknown: a sign is shown for what is there. */
export function useUnread(): number {
  const member = useMemberNumber();
  const query = useQuery({ queryKey: unreadKey(member), queryFn: unread, enabled: member !== null });
  useFresh(query);
  return query.data?.unread ?? 0;
}
