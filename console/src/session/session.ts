import { useSyncExternalStore } from 'react';

/** A session is kept as long as the tab: nobody finds it in a browser that was closed. */
const STORED = 'console.session';

export interface Session {
  /** Null: nobody is signed in. */
  token: string | null;
  /** How the last one ended in this tab; null where there was none. */
  ended: 'expired' | 'signedOut' | null;
}

let session: Session = { token: sessionStorage.getItem(STORED), ended: null };
const listeners = new Set<() => void>();

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}

/** What the server knows the operator by, or null. */
export const sessionToken = (): string | null => session.token;

export function openSession(token: string): void {
  sessionStorage.setItem(STORED, token);
  change({ token, ended: null });
}

/** Ends this session and no other: a late answer to an earlier one does not concern whoever is signed in now. */
export function endSession(token: string, ended: 'expired' | 'signedOut'): void {
  if (session.token !== token) return;
  sessionStorage.removeItem(STORED);
  change({ token: null, ended });
}

function change(next: Session): void {
  session = next;
  for (const notify of listeners) notify();
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
