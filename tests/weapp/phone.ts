import { type DOMWindow, JSDOM } from 'jsdom';

type Callback = (result: object) => void;
interface Options {
  success?: Callback;
  complete?: Callback;
  [name: string]: unknown;
}

export interface Phone {
  /** What the bundle asked of WeChat, in order: `['switchTab', {url}]`. */
  asked: [name: string, options: Options][];
  storage: Map<string, unknown>;
  /** Words that were drawn on off-screen canvases. */
  drawn: string[];
  /** Whether the person lets the mini-program save to the album. */
  album: 'granted' | 'refused';
}

type CloudCall = (name: string, data: Record<string, unknown>) => Promise<unknown>;

/**
 * Puts on `globalThis` what WeChat gives a mini-program: `wx` with a storage, a screen, and a cloud that leads to real functions. The page's
 * elements live in jsdom, of which the bundle sees no more than the simulator needs: WeChat has no DOM.
 */
export function installPhone(callFunction: CloudCall): Phone {
  const phone: Phone = { asked: [], storage: new Map(), drawn: [], album: 'granted' };
  const { window } = new JSDOM('<!DOCTYPE html><body></body>');
  Object.assign(globalThis, simulatorGlobals(window), { wx: wechat(phone, callFunction) });
  Object.assign(globalThis, { setTimeout: patient(setTimeout), setInterval: patient(setInterval) });
  return phone;
}

function simulatorGlobals(window: DOMWindow): object {
  const { document, Event, CustomEvent, Element, Node, HTMLElement, getComputedStyle } = window;
  return { window, document, Event, CustomEvent, Element, Node, HTMLElement, getComputedStyle };
}

/** A closed app's timers (caches, refetches) end with the phone: they do not keep the tests alive. */
function patient<Arguments extends unknown[]>(timer: (...given: Arguments) => NodeJS.Timeout) {
  return (...given: Arguments) => timer(...given).unref();
}

const screen = {
  windowWidth: 375,
  windowHeight: 812,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 3,
  statusBarHeight: 44,
  SDKVersion: '3.6.0',
  platform: 'ios',
  fontSizeSetting: 16,
};

function wechat(phone: Phone, callFunction: CloudCall): object {
  const asked = (name: string) => (options: Options) => {
    phone.asked.push([name, options]);
    options.success?.({ errMsg: `${name}:ok` });
    options.complete?.({ errMsg: `${name}:ok` });
  };
  const does = [
    'switchTab',
    'navigateTo',
    'navigateBack',
    'showToast',
    'hideTabBar',
    'showTabBar',
    'pageScrollTo',
  ];
  return {
    ...Object.fromEntries(does.map((name) => [name, asked(name)])),
    setClipboardData: asked('setClipboardData'),
    ...album(phone),
    createOffscreenCanvas: () => canvas(phone),
    canIUse: () => true,
    nextTick: (callback: () => void) => setTimeout(callback, 0),
    getSystemInfoSync: () => screen,
    getWindowInfo: () => screen,
    getAppBaseInfo: () => screen,
    getDeviceInfo: () => screen,
    getMenuButtonBoundingClientRect: () => ({
      top: 50,
      bottom: 82,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    }),
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => phone.storage.set(key, value),
    removeStorageSync: (key: string) => phone.storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ writeFileSync: () => undefined, unlink: () => undefined }),
    cloud: {
      init: () => undefined,
      callFunction: async ({ name, data }: { name: string; data: Record<string, unknown> }) => ({
        result: await callFunction(name, data),
        errMsg: 'cloud.callFunction:ok',
      }),
    },
  };
}

/** Saving is asked of the person once: a refusal stays until it is undone in the settings, where this person undoes it. */
function album(phone: Phone): object {
  const answer =
    (name: string, fails: () => string | null, result: () => object = () => ({})) =>
    (options: Options & { fail?: Callback }) => {
      phone.asked.push([name, options]);
      const reason = fails();
      const said = { errMsg: reason === null ? `${name}:ok` : `${name}:fail ${reason}`, ...result() };
      if (reason === null) options.success?.(said);
      else options.fail?.(said);
      options.complete?.(said);
    };
  return {
    canvasToTempFilePath: answer(
      'canvasToTempFilePath',
      () => null,
      () => ({ tempFilePath: `wxfile://tmp_${phone.asked.length}.jpg` }),
    ),
    saveImageToPhotosAlbum: answer('saveImageToPhotosAlbum', () =>
      phone.album === 'refused' ? 'auth deny' : null,
    ),
    openSetting: answer('openSetting', () => {
      phone.album = 'granted';
      return null;
    }),
  };
}

/** A canvas without pixels: pictures load at once, and what is written is noted. */
function canvas(phone: Phone): object {
  const context = {
    drawImage: () => undefined,
    beginPath: () => undefined,
    arc: () => undefined,
    fill: () => undefined,
    fillText: (words: string) => phone.drawn.push(words),
    measureText: (words: string) => ({ width: words.length * 20 }),
  };
  return {
    getContext: () => context,
    createImage: () => ({
      onload: () => undefined,
      set src(_address: string) {
        setTimeout(() => this.onload(), 0);
      },
    }),
  };
}
