import type { Browser, BrowserContext } from 'playwright-core';

/** A phone that knows the session at this address and nothing else. */
export function emptyPhone(browser: Browser, url: string, session: string): Promise<BrowserContext> {
  const localStorage = [{ name: 'wechat.session', value: session }];
  return browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    storageState: { cookies: [], origins: [{ origin: new URL(url).origin, localStorage }] },
  });
}
