import { type Platform, Unanswered, Unreachable } from './contract';
import type { EarlyCall } from './early/main';
import { headRoom } from './headRoom.h5';
import { actOnKeys, holdFocus } from './keys.h5';
import { drawPicture, savePicture } from './pictures.h5';
import { showPress } from './press.h5';
import { answers, post, storedSession } from './server.h5';

/** So long the app may take to come for an answer that was asked for before it ran. */
const EARLY_FOR_MS = 10_000;

/** In a browser: the server of a local CloudBase stands in for WeChat. */
export const platform: Platform = {
  start(onOpened) {
    actOnKeys();
    showPress();
    // Another tab became somebody else: nothing here is theirs.
    window.addEventListener('storage', ({ key }) => {
      if (key === 'wechat.session') window.location.reload();
    });
    // A link pasted into the same tab changes the hash alone: the page is not loaded anew.
    window.addEventListener('hashchange', () => {
      const [, query = ''] = window.location.hash.split('?');
      onOpened({ query: Object.fromEntries(new URLSearchParams(query)) });
    });
  },

  async callFunction(name, event) {
    const early = takeEarly(name, event);
    // The head's script has an `Unreachable` of its own.
    const answer = early
      ? await early.answer.catch((reason) => Promise.reject(new Unreachable(reason)))
      : await post(`/wechat/call/${name}`, event);
    if (hasResult(answer)) return answer.result;
    throw new Unanswered(isObject(answer) ? String(answer.message ?? answer.code) : 'no result');
  },

  answered(name, event) {
    if (!hasResult(window.early?.answered)) return null;
    const { answered } = takeEarly(name, event) ?? {};
    return hasResult(answered) ? answered.result : null;
  },

  caller: storedSession,
  identityPage: async () => ((await answers('/wechat/identities')) ? '/identities/' : null),

  async copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    copyBySelection(text);
  },

  sharing: 'link',
  linkTo: (path) => `${window.location.origin}${window.location.pathname}#${path}`,

  drawPicture,
  savePicture,
  openPermissions: null,

  isInTimeline: () => false,

  headRoom: () => headRoom,
  typeScale: () => null,
  coverTabBar(covered) {
    document.documentElement.classList.toggle('sheet-open', covered);
    holdFocus(covered);
  },
};

/** The call that the page's head began, where it is this one: once, and its answer may tell more than was asked for. */
function takeEarly(name: string, event: object): EarlyCall | null {
  const { early } = window;
  const { action, data } = event as Partial<EarlyCall['event']>;
  const isSame =
    early?.name === name && early.event.action === action && early.event.data.place === data?.place;
  if (!early || !isSame) return null;
  delete window.early;
  const isOld = Date.now() - early.at > EARLY_FOR_MS;
  return isOld || early.session !== storedSession() ? null : early;
}

/** Clipboards are closed to pages without https; a selected field is not. */
function copyBySelection(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.appendChild(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

const hasResult = (answer: unknown): answer is { result: unknown } => isObject(answer) && 'result' in answer;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
