import Taro from '@tarojs/taro';

/** What Taro's router hands over: the app's own configuration. */
interface Conf {
  list: { pagePath: string; text: string }[];
  /** The page that stands when there is no other. */
  homePage: string;
}

/** The tabs' shapes on a 24 px grid, in the order of app.config.ts; inside WeChat they are pictures (assets/tabs). */
const shapes = [
  'M4 10.5 12 4l8 6.5V20h-5v-6H9v6H4Z',
  'M4 19.500v-3c0-1.500 1.300-2.300 2.800-3V17c0 1.500-1.300 2.500-2.800 2.500ZM10 19.500V13c0-1.800 1.500-2.800 3.300-3.500V16.500c0 1.700-1.600 3-3.300 3ZM16.500 19.500V8.500c0-2 1.600-3.500 4-4V16c0 2-2 3.500-4 3.500Z',
  'M9.500 11.500a3.800 3.800 0 1 0 0-7.600 3.800 3.800 0 0 0 0 7.600ZM3 20c.4-3.800 2.900-5.700 6.500-5.700 2 0 3.700.6 4.800 1.700M17.800 14v6M14.800 17h6',
  'M12 11a3.800 3.800 0 1 0 0-7.600A3.800 3.800 0 0 0 12 11ZM4.500 20c.5-3.800 3.500-5.800 7.500-5.800s7 2 7.500 5.800Z',
];

/**
 * The browser's tab bar, in place of the one that comes with Taro's components: that one needs a framework of its own and
 * knows no dark pictures. The router makes the element, and tells of pages by events.
 */
class TabBar extends HTMLElement {
  conf: Conf = { list: [], homePage: '' };
  private tabs: HTMLElement[] = [];

  connectedCallback(): void {
    this.className = 'tab-bar';
    this.setAttribute('role', 'tablist');
    this.tabs = this.conf.list.map(({ pagePath, text }, at) => tabOf(text, shapes[at] ?? '', pagePath));
    this.replaceChildren(...this.tabs);
    Taro.eventCenter.on('__taroRouterChange', this.follow);
    this.show(this.conf.homePage);
  }

  disconnectedCallback(): void {
    Taro.eventCenter.off('__taroRouterChange', this.follow);
  }

  private readonly follow = (to?: { toLocation?: { path?: string } }): void =>
    this.show(to?.toLocation?.path ?? this.conf.homePage);

  /** Marks the page's tab; a page without one has no bar. */
  private show(path: string): void {
    const shown = this.conf.list.findIndex(({ pagePath }) => bare(pagePath) === bare(path));
    this.hidden = shown === -1;
    for (const [at, tab] of this.tabs.entries()) {
      tab.setAttribute('aria-selected', String(at === shown));
      tab.classList.toggle('tab-bar__tab--on', at === shown);
    }
  }
}

function tabOf(text: string, shape: string, pagePath: string): HTMLElement {
  const tab = document.createElement('div');
  tab.className = 'tab-bar__tab';
  tab.tabIndex = 0;
  tab.setAttribute('role', 'tab');
  tab.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${shape}"/></svg>`;
  tab.append(text);
  tab.addEventListener('click', () => void Taro.switchTab({ url: `/${bare(pagePath)}` }));
  return tab;
}

/** `pages/home/index`, however it was written. */
const bare = (path: string): string => path.replace(/^\/+/, '').replace(/\?.*$/, '').replace(/\/+$/, '');

/** Called by Taro's router, by the name that its own tab bar has. */
export function defineCustomElementTaroTabbar(): void {
  if (!customElements.get('taro-tabbar')) customElements.define('taro-tabbar', TabBar);
}
