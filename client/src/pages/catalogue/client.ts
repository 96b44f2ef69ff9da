import { QueryClient } from '@tanstack/react-query';
import type { SessionView } from '../../../../cloudfunctions/shared/contract/account';
import { SESSION_KEY } from '../../data/session';
import { plainDay } from './days';
import { firstGeneration, profile, secondGeneration } from './fixtures';

/**
 * What components ask for by themselves, answered before they ask: nothing stands behind the catalogue that could. It is not
 * the app's own client, whose memory would be taken for a member's.
 */
export const answered = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
});

answered.setQueryData<SessionView>(SESSION_KEY, { profile });
answered.setQueryData(['identity-page'], '/identities/');
for (const page of [firstGeneration, secondGeneration])
  answered.setQueryData(['behind', profile.member, plainDay.date, page.generation], {
    pages: [page],
    pageParams: [undefined],
  });
