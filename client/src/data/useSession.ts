import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../../cloudfunctions/shared/contract/account';
import type { OpenedHome } from '../../../cloudfunctions/shared/contract/points';
import { session } from '../api/account';
import { Unanswered, Unreachable } from '../platform/contract';
import { platform } from '../platform/platform';
import { keepHome, openedHome, openHome } from './home';
import { askedNow } from './remembered';
import {
  forgetMember,
  isNobody,
  keepSession,
  knownProfile,
  lastSession,
  rememberSession,
  SESSION_KEY,
} from './session';

/** What a profile says changes rarely, nearly always from here; and each home tells where it has (`noteCaller`). */
const FRESH_MS = 3_600_000;

/**
 * Who the caller is; the profile is null before registration. A start begins with who it was the last time; where that is long
 * ago or unknown, it is told with the home's figures, in one call. Not asked where there is no identity at all.
 */
export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: open,
    enabled: platform.caller() !== null,
    staleTime: FRESH_MS,
    initialData: () => lastSession()?.value,
    initialDataUpdatedAt: () => lastSession()?.at,
  });
}

/** The registered member's number, or null while unknown or not registered. */
export function useMemberNumber(): string | null {
  return useSession().data?.profile?.member ?? null;
}

/** Once, before anything is shown: a browser without memory may have been told who it is before the app ran. */
export function beginSession(): void {
  if (lastSession() !== null) return;
  const opened = openedHome();
  if (opened !== null) keepSession(opened === 'nobody' ? { profile: null } : sessionWith(opened));
}

async function open(): Promise<SessionView> {
  const caller = platform.caller();
  const mayKeep = askedNow();
  const before = knownProfile()?.member;
  const told = await ask();
  // Nobody waits for it then: who told the caller anew has cancelled the query.
  if (!mayKeep()) return told;
  // Closed from elsewhere, and perhaps registered anew: what is kept is nobody's any more.
  if (before !== undefined && before !== told.profile?.member) forgetMember();
  const session = sessionWith(told);
  rememberSession(session, caller);
  return session;
}

/** Figures that cannot be had keep nobody from the other pages; where there is no network, nothing else is tried. */
async function ask(): Promise<OpenedHome | SessionView> {
  try {
    return await openHome(true);
  } catch (error) {
    if (isNobody(error)) return { profile: null };
    if (error instanceof Unreachable && !(error instanceof Unanswered)) throw error;
    return session();
  }
}

/** Who the caller is; the figures that may have come along are kept for the home page. */
function sessionWith({ profile, ...view }: OpenedHome | SessionView): SessionView {
  if (profile !== null && 'place' in view) keepHome(profile.member, view);
  return { profile };
}
