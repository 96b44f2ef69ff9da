import type { SessionView } from '../../../cloudfunctions/shared/contract/account';
import { Refused } from '../api/call';
import { platform } from '../platform/platform';
import { queryClient } from './queryClient';
import { forget, type Remembered, remember, remembered } from './remembered';

export const SESSION_KEY = ['session'] as const;

/** A browser may have been somebody else the last time. */
interface KeptSession {
  caller: string;
  session: SessionView;
}

/** Who the caller is from now on: registered, renamed, or nobody any more. The next start begins with it. */
export function keepSession(session: SessionView): void {
  queryClient.setQueryData(SESSION_KEY, session);
  rememberSession(session);
}

/** For the next start; a visitor may be a member by then, and is asked again. */
export function rememberSession(session: SessionView): void {
  const caller = platform.caller();
  if (session.profile === null || caller === null) forget('session');
  else remember('session', { caller, session } satisfies KeptSession);
}

/** Who the caller was the last time. */
export function lastSession(): Remembered<SessionView> | null {
  const kept = remembered<KeptSession>('session');
  return kept?.value.caller === platform.caller() ? { value: kept.value.session, at: kept.at } : null;
}

/** An account may be closed from elsewhere: whoever is told so shows what a visitor sees. */
queryClient.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'error') return;
  const { error } = event.action;
  if (isNobody(error) && lastSession() !== null) keepSession({ profile: null });
});

export const isNobody = (error: unknown): boolean =>
  error instanceof Refused && error.code === 'NOT_A_MEMBER';
