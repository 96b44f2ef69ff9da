import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from '../platform/contract';

const FRESH_MS = 60_000;
const ATTEMPTS = 3;

/**
 * Only a missing answer is worth another attempt: a refusal stays one. WeChat has no window focus and reports its
 * network unreliably, so both of the library's guesses are off.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: FRESH_MS,
      retry: (failures, error) => error instanceof Unreachable && failures < ATTEMPTS - 1,
      retryDelay: (failures) => 400 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
