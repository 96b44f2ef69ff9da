import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../../cloudfunctions/shared/contract/account';
import type { OpenedHome } from '../../../cloudfunctions/shared/contract/points';
import { platform } from '../platform/platform';
import { keepHome, openedHome, openHome } from './home';
import { isNobody, lastSession, rememberSession, SESSION_KEY } from './session';

/** What a profile says changes rarely, and nearly always from here. */
const FRESH_MS = 3_600_000;

/**
 * Who the caller is; the profile is null before registration. A start begins with who it was the last time, and is told anew
 * with the home's figures, in one call. Not asked where there is no identity at all.
 */
export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: open,
    enabled: platform.caller() !== null,
    staleTime: FRESH_MS,
    initialData: () => (lastSession() ? lastSession()?.value : earlySession()),
    initialDataUpdatedAt: () => lastSession()?.at,
  });
}

/** The registered member's number, or null while unknown or not registered. */
export function useMemberNumber(): string | null {
  return useSession().data?.profile?.member ?? null;
}

/** A browser without any memory may have been told before the app ran. */
function earlySession(): SessionView | undefined {
  const opened = openedHome();
  return opened === null ? undefined : sessionWith(opened);
}

async function open(): Promise<SessionView> {
  try {
    return sessionWith(await openHome(true));
  } catch (error) {
    if (!isNobody(error)) throw error;
    const nobody = { profile: null };
    rememberSession(nobody);
    return nobody;
  }
}

/** Who the caller is, and the figures that came along for the home page. */
function sessionWith({ profile, ...view }: OpenedHome): SessionView {
  const session = { profile };
  rememberSession(session);
  if (profile !== null) keepHome(profile.member, view);
  return session;
}
