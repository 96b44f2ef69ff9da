import { useDidShow } from '@tarojs/taro';

/** Tab pages stay alive behind each other: coming back to one asks again for what has aged. */
export function useFresh(query: { isStale: boolean; isFetching: boolean; refetch: () => unknown }): void {
  useDidShow(() => {
    if (query.isStale && !query.isFetching) query.refetch();
  });
}
