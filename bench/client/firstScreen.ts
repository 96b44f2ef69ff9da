import type { Browser } from 'playwright-core';
import { openPhone } from '../../tests/h5/browser';

export interface FirstScreen {
  /** From the navigation until the figures of the points card stand on the page. */
  ms: number;
  /** Functions called until then. */
  functionCalls: string[];
  transferredKb: number;
}

/** Slow 4G, as Lighthouse takes it. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowerBy = 4;

/** Opens the page once with an empty cache on a slow phone. */
export async function firstScreen(browser: Browser, url: string, session: string): Promise<FirstScreen> {
  const { page } = await openPhone(browser, { session, now: new Date() });
  try {
    const developer = await page.context().newCDPSession(page);
    await developer.send('Network.enable');
    await developer.send('Network.emulateNetworkConditions', network);
    await developer.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
    let bytes = 0;
    developer.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const functionCalls: string[] = [];
    page.on('request', (request) => {
      const name = /\/wechat\/call\/(\w+)/.exec(request.url())?.[1];
      if (name) functionCalls.push(`${name}.${(request.postDataJSON() as { action: string }).action}`);
    });
    const startedAt = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('#points-card #today').waitFor();
    return {
      ms: performance.now() - startedAt,
      functionCalls: [...functionCalls],
      transferredKb: Math.round(bytes / 1024),
    };
  } finally {
    await page.context().close();
  }
}
