import { useQuery } from '@tanstack/react-query';
import { invitationCode } from '../api/referral';
import { askAndRemember, remembered } from './remembered';
import { useMemberNumber } from './useSession';

/** One's own mini-program code as a data URL. It never changes, so the phone keeps it. */
export function useInvitationCode() {
  const member = useMemberNumber();
  const kept = `code.${member}`;
  return useQuery({
    queryKey: ['invitation-code', member],
    queryFn: () => askAndRemember(kept, address),
    enabled: member !== null,
    initialData: remembered<string>(kept)?.value,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function address(): Promise<string> {
  const { contentType, base64 } = await invitationCode();
  return `data:${contentType};base64,${base64}`;
}
