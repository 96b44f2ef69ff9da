import { useQuery } from '@tanstack/react-query';
import { session } from '../api/account';
import { platform } from '../platform/platform';

export const SESSION_KEY = ['session'] as const;

/** Who the caller is; the profile is null before registration. Not asked where there is no identity at all. */
export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: session, enabled: platform.hasIdentity() });
}

/** The registered member's number, or null while unknown or not registered. */
export function useMemberNumber(): string | null {
  return useSession().data?.profile?.member ?? null;
}
