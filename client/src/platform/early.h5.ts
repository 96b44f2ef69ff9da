import { post, storedSession } from './server.h5';

/*
 * Stands in the head of the browser's page (scripts/buildClient.ts puts it there): the home's figures are asked for while
 * the app is still on its way, and stand there when it comes. It knows of the app only what it finds in the storage.
 */

/** A call that is under way before the app runs. */
export interface EarlyCall {
  name: string;
  event: { action: string; data: { place?: string; withProfile: boolean } };
  /** Whose it is, and since when: it is good for a moment only. */
  session: string;
  at: number;
  answer: Promise<unknown>;
  /** The answer once it is there. */
  answered?: unknown;
}

declare global {
  interface Window {
    early?: EarlyCall;
  }
}

const session = storedSession();
const isHome = /^(#?\/?|#\/pages\/home\/index)(\?.*)?$/.test(window.location.hash);

// A manager's home has other figures.
if (isHome && session !== null && kept('session')?.session?.profile?.role !== 'manager') {
  const event = { action: 'home', data: { place: kept('place'), withProfile: true } };
  const answer = post('/wechat/call/points', event);
  const early: EarlyCall = { name: 'points', event, session, at: Date.now(), answer };
  window.early = early;
  // Whoever takes the answer is told of a failure.
  answer.then((answered) => Object.assign(early, { answered })).catch(() => undefined);
}

/** As Taro's storage keeps what data/remembered.ts remembers. */
function kept(name: string) {
  try {
    return JSON.parse(window.localStorage.getItem(`seen.${name}`) ?? '').data.value;
  } catch {
    return undefined;
  }
}
