import type { CallerView, SessionView } from '../../../cloudfunctions/shared/contract/account';
import { Refused } from '../../../cloudfunctions/shared/contract/answerOf';
import { platform } from '../platform/platform';
import { queryClient } from './queryClient';
import { forget, forgetAll, outdateAnswers, type Remembered, remember, remembered } from './remembered';

export const SESSION_KEY = ['session'] as const;

/** A browser may have been somebody else the last time. */
interface KeptSession {
  caller: string;
  session: SessionView;
}

/**
 * Who the caller is from now on: registered, renamed, or told. The next start begins with it.
 * @param caller whose it is, where it was asked for some time ago
 */
export function keepSession(session: SessionView, caller = platform.caller()): void {
  // What is under way was asked before, and would undo it.
  outdateAnswers();
  queryClient.cancelQueries({ queryKey: SESSION_KEY }).catch(() => undefined);
  queryClient.setQueryData(SESSION_KEY, session);
  rememberSession(session, caller);
}

/** For the next start of the caller who asked; a visitor may be a member by then, and is asked again. */
export function rememberSession(session: SessionView, caller: string | null): void {
  if (session.profile === null || caller === null) forget('session');
  else remember('session', { caller, session } satisfies KeptSession);
}

/** Who the caller was the last time. */
export function lastSession(): Remembered<SessionView> | null {
  const kept = remembered<KeptSession>('session');
  return kept?.value.caller === platform.caller() ? { value: kept.value.session, at: kept.at } : null;
}

/** The account is closed, from here or from elsewhere: the phone knows nothing of it any more, and shows what a visitor sees. */
export function becomeNobody(): void {
  forgetMember();
  keepSession({ profile: null });
}

/**
 * Nothing of the member whom the session names stays, nor the pictures in which names and codes stand. What is the same for
 * everybody does: a key says first what is asked for, and then whose it is.
 */
export function forgetMember(): void {
  forgetAll();
  const member = knownProfile()?.member;
  if (member) queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] === member });
}

/** The member whom the session names: null for a visitor, undefined while it is unknown. */
export const knownProfile = () => queryClient.getQueryData<SessionView>(SESSION_KEY)?.profile;

/** What came with the figures: where it is not what the session says, the session is asked for anew. Resolves after that. */
export async function noteCaller(caller: CallerView): Promise<void> {
  const known = knownProfile();
  if (!known) return;
  const fields = Object.keys(caller) as (keyof CallerView)[];
  if (fields.some((field) => known[field] !== caller[field])) await askAnew();
}

const askAnew = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: SESSION_KEY }).catch(() => undefined);

/** Somebody who is refused as what the session says is somebody else by now. */
queryClient.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'error') return;
  if (!knownProfile()) return;
  const { error } = event.action;
  if (isNobody(error)) becomeNobody();
  else if (isRefused(error, 'NOT_A_MANAGER')) askAnew();
});

export const isNobody = (error: unknown): boolean => isRefused(error, 'NOT_A_MEMBER');
const isRefused = (error: unknown, code: string): boolean => error instanceof Refused && error.code === code;
