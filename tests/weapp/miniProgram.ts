import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPhone, type Phone } from './phone';

const dist = join(__dirname, '../../dist/weapp');

type Lifecycle = (...args: unknown[]) => unknown;
type Config = Record<string, unknown>;

/** A rendered page of the compiled bundle. */
export interface OpenPage {
  /** Every word on the page, in reading order, without spaces. */
  text(): string;
  /** What a screen reader is told by the part of the page whose aria attribute has this value: the attribute's name, or null. */
  ariaWith(value: string): string | null;
  tap(id: string): void;
  /** An event of WeChat's own components, such as `getphonenumber` with `{code}`. */
  fire(id: string, event: string, detail: object): void;
  shared(): { title: string; path: string; imageUrl: string };
  sharedToTimeline(): { title: string; query: string; imageUrl: string };
  close(): void;
}

export interface MiniProgram {
  phone: Phone;
  open(page: string, query?: Record<string, string>): Promise<OpenPage>;
}

/**
 * Starts the compiled mini-program: app.js and each page run as WeChat would run them, with WeChat's own WXML compiler; there is no layout.
 * `callFunction` answers `wx.cloud.callFunction`.
 */
export function launch(
  callFunction: (name: string, data: Record<string, unknown>) => Promise<unknown>,
  query: Record<string, string> = {},
): MiniProgram {
  const phone = installPhone(callFunction);
  const opened: Config[] = [];
  const ids = new Map<string, string>();
  let app: Record<string, Lifecycle> = {};
  const registerApp = (config: Record<string, Lifecycle>) => {
    app = config;
  };
  const wechatCalls = {
    App: registerApp,
    Page: componentOf,
    getApp: () => app,
    getCurrentPages: () => opened,
  };
  const options = { path: 'pages/home/index', query, scene: 1007, shareTicket: '', referrerInfo: {} };
  Object.assign(wxOf(), { getLaunchOptionsSync: () => options, getEnterOptionsSync: () => options });
  // Only after the globals stand: the simulator and the bundle look at them while they load.
  const simulate = require('miniprogram-simulate') as typeof import('miniprogram-simulate');
  Object.assign(globalThis, wechatCalls);
  require(join(dist, 'app.js'));
  app.onLaunch?.(options);
  app.onShow?.(options);

  return {
    phone,
    async open(page, pageQuery = {}) {
      // A page's script runs once; opening the page again makes another instance of it.
      const id = ids.get(page) ?? simulate.load(join(dist, page), { compiler: 'official', rootPath: dist });
      ids.set(page, id);
      const component = simulate.render(id);
      component.attach(document.body);
      const instance = component.instance as unknown as Record<string, Lifecycle> & { route: string };
      instance.route = page;
      opened.push(instance);
      for (const [name, argument] of [
        ['onLoad', pageQuery],
        ['onShow', undefined],
        ['onReady', undefined],
      ] as const)
        await instance[name]?.(argument);
      return pageOf(component, instance);
    },
  };
}

/** A page is a component whose lifecycle WeChat calls by name. */
function componentOf(config: Config): void {
  const methods = Object.fromEntries(
    Object.entries(config).filter(([, value]) => typeof value === 'function'),
  );
  const define = (globalThis as unknown as { Component(definition: object): void }).Component;
  define({ data: config.data, methods });
}

interface Rendered {
  dom?: HTMLElement;
  querySelector(
    selector: string,
  ): { dispatchEvent(name: string, options?: object): void; dom?: HTMLElement } | undefined;
  detach(): void;
}

function pageOf(component: Rendered, instance: Record<string, Lifecycle> & { data?: unknown }): OpenPage {
  const find = (id: string) => {
    const found = component.querySelector(`#${id}`);
    if (found === undefined) throw new Error(`nothing on the page has the id ${id}`);
    return found;
  };
  return {
    text: () => (component.dom?.textContent ?? '').replace(/\s+/g, ''),
    ariaWith: (value) => ariaAttribute(instance.data, value),
    tap: (id) => find(id).dispatchEvent('tap', { bubbles: true }),
    fire: (id, event, detail) => find(id).dispatchEvent(event, { bubbles: true, detail }),
    shared: () => instance.onShareAppMessage?.({ from: 'button' }) as ReturnType<OpenPage['shared']>,
    sharedToTimeline: () => instance.onShareTimeline?.() as ReturnType<OpenPage['sharedToTimeline']>,
    close: () => component.detach(),
  };
}

/**
 * The simulator's elements keep no aria attributes, so this follows WeChat's own path: the value in the page's data, and the attribute that
 * the compiled template binds to the place where it stands.
 */
function ariaAttribute(data: unknown, value: string): string | null {
  const property = propertyWith(data, value);
  const template = readFileSync(join(dist, 'base.wxml'), 'utf8');
  return new RegExp(`(aria-[a-z]+)="{{i\\.${property}}}"`).exec(template)?.[1] ?? null;
}

function propertyWith(node: unknown, value: string): string | null {
  if (typeof node !== 'object' || node === null) return null;
  for (const [name, held] of Object.entries(node)) {
    if (held === value && /^p\d+$/.test(name)) return name;
    const deeper = propertyWith(held, value);
    if (deeper !== null) return deeper;
  }
  return null;
}

function wxOf(): object {
  return (globalThis as unknown as { wx: object }).wx;
}

/** The phone replaces the global one. */
const waitBriefly = setTimeout;

/** Waits until `look` is true, looking again and again; fails with what `describe` says. */
export async function until(look: () => boolean, describe: () => string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!look()) {
    if (Date.now() > deadline) throw new Error(`did not happen within 15 s: ${describe()}`);
    await new Promise((resolve) => waitBriefly(resolve, 20));
  }
}

/** Waits until these words stand on the page. */
export const shows = (page: OpenPage, words: string): Promise<void> =>
  until(
    () => page.text().includes(words),
    () => `${words} in ${page.text()}`,
  );
