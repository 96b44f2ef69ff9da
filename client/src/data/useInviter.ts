import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bind, myInviter } from '../api/referral';
import { SESSION_KEY } from './session';
import { useMemberNumber } from './useSession';

/** Who invited me, and how that came about. */
export function useInviter() {
  const member = useMemberNumber();
  return useQuery({ queryKey: ['inviter', member], queryFn: myInviter, enabled: member !== null });
}

/** Names an inviter afterwards; on success everything that shows the inviter is asked again. */
export function useBinding() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: bind,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['inviter'] });
      await client.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
}
