import { useInfiniteQuery } from '@tanstack/react-query';
import { myOrders } from '../api/orders';
import { useMemberNumber } from './useSession';

/** One's own orders, newest first, page by page. */
export function useOrders() {
  const member = useMemberNumber();
  return useInfiniteQuery({
    queryKey: ['orders', member],
    queryFn: ({ pageParam }) => myOrders(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: member !== null,
  });
}
