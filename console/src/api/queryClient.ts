import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused } from '../../../cloudfunctions/shared/contract/answerOf';
import { Unreachable } from './call';

const FRESH_MS = 15_000;
const ATTEMPTS = 3;

/** The key of what the console knows of whoever is signed in. */
export const myselfKey = ['console', 'myself'] as const;

/** Only a missing answer is worth another attempt, and never of an act: a person presses the button again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchPassword }),
  mutationCache: new MutationCache({ onError: watchPassword, onSuccess: lookAgainAtActs }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: FRESH_MS,
      retry: (failures, error) => error instanceof Unreachable && failures < ATTEMPTS - 1,
      retryDelay: (failures) => 400 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Whatever was done stands in the audit, wherever that is shown. */
function lookAgainAtActs(): void {
  queryClient.invalidateQueries({ queryKey: ['console', 'audit'] });
}

/** Whatever was asked for: a password that has to be replaced first leads to its page, since `SignedIn` learns of it. */
function watchPassword(error: Error): void {
  if (error instanceof Refused && error.code === 'PASSWORD_CHANGE_NEEDED')
    queryClient.invalidateQueries({ queryKey: myselfKey });
}
