import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../../cloudfunctions/shared/contract/account';
import { platform } from '../platform/platform';
import { keepHome, openHome } from './home';
import { isNobody, lastSession, rememberSession, SESSION_KEY } from './session';

/** What a profile says changes rarely, and nearly always from here. */
const FRESH_MS = 3_600_000;

/**
 * Who the caller is; the profile is null before registration. A start begins with who it was the last time, and is told anew
 * with the home's figures, in one call. Not asked where there is no identity at all.
 */
export function useSession() {
  const last = lastSession();
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: open,
    enabled: platform.caller() !== null,
    staleTime: FRESH_MS,
    initialData: last?.value,
    initialDataUpdatedAt: last?.at,
  });
}

/** The registered member's number, or null while unknown or not registered. */
export function useMemberNumber(): string | null {
  return useSession().data?.profile?.member ?? null;
}

async function open(): Promise<SessionView> {
  const session = await profileWithHome();
  rememberSession(session);
  return session;
}

async function profileWithHome(): Promise<SessionView> {
  try {
    const { profile, ...view } = await openHome(true);
    if (profile !== null) keepHome(profile.member, view);
    return { profile };
  } catch (error) {
    if (isNobody(error)) return { profile: null };
    throw error;
  }
}
