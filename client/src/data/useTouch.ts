import { useQuery } from '@tanstack/react-query';
import { touch } from '../api/referral';
import { keptInvitation } from './invitation';
import { useSession } from './useSession';

/** Tells the server once that a visitor opened an invitation, and answers who invites. Members' touches change nothing. */
export function useTouch() {
  const { data } = useSession();
  const visitor = data !== undefined && data.profile === null;
  const invitation = visitor ? keptInvitation() : null;
  return useQuery({
    queryKey: ['touch', invitation?.code, invitation?.scene],
    queryFn: () => touch(invitation?.code ?? '', invitation?.scene),
    enabled: invitation !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
