import type { SessionView } from '../../../../cloudfunctions/shared/contract/account';
import type { OpenedHome } from '../../../../cloudfunctions/shared/contract/points';
import type { Reply } from '../../../../cloudfunctions/shared/contract/reply';
import type { Remembered } from '../../data/remembered';
import { post, storedSession } from '../server.h5';
import { drawCard } from './drawCard';
import taro from './taro';

/*
 * Stands in the head of the browser's page (scripts/buildClient.ts puts it there): the home's figures are asked for while
 * the app is still on its way, and drawn when they are here first. It knows of the app what it finds in the storage.
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
const isHome = () => /^(#?\/?|#\/pages\/home\/index)(\?.*)?$/.test(window.location.hash);

// A manager's home has other figures.
if (
  isHome() &&
  session !== null &&
  kept<{ session: SessionView }>('session')?.session?.profile?.role !== 'manager'
) {
  const event = { action: 'home', data: { place: kept<string>('place'), withProfile: true } };
  const answer = post('/wechat/call/points', event);
  const early: EarlyCall = { name: 'points', event, session, at: Date.now(), answer };
  window.early = early;
  // Whoever takes the answer is told of a failure.
  answer
    .then((answered) => {
      Object.assign(early, { answered });
      show(answered as { result?: Reply<OpenedHome> });
    })
    .catch(() => undefined);
}

/** Unless the app was quicker. */
function show({ result }: { result?: Reply<OpenedHome> }): void {
  // Another tab may have become somebody else meanwhile.
  const isFirst = document.querySelector('#app .page-root') === null && storedSession() === session;
  if (isFirst && isHome() && result?.ok && result.data.caller.role !== 'manager') drawCard(result.data);
}

/** What data/remembered.ts remembers. */
function kept<Value>(name: string): Value | undefined {
  return (taro.getStorageSync(`seen.${name}`) as Partial<Remembered<Value>> | null)?.value;
}
