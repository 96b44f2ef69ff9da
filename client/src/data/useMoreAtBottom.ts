import { useReachBottom } from '@tarojs/taro';

interface Pages {
  hasNextPage: boolean;
  isFetching: boolean;
  error: unknown;
  fetchNextPage(): unknown;
}

/** Whoever comes to the end of the page gets the next part of its list; after a failure only who asks for it. */
export function useMoreAtBottom({ hasNextPage, isFetching, error, fetchNextPage }: Pages): void {
  useReachBottom(() => {
    if (hasNextPage && !isFetching && !error) fetchNextPage();
  });
}
