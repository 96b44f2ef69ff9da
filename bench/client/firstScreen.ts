import type { Browser } from 'playwright-core';
import { emptyPhone } from './emptyPhone';

export interface FirstScreen {
  /** From the navigation until the figures of the points card are painted. */
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
const longestMs = 60_000;
const said = 'first screen';

/** Opens the page once with an empty cache, on a slow phone that knows the session and nothing else. */
export async function firstScreen(browser: Browser, url: string, session: string): Promise<FirstScreen> {
  const context = await emptyPhone(browser, url, session);
  try {
    const page = await context.newPage();
    // The page itself tells: looking again and again from outside would slow it down.
    await page.addInitScript(tellOfFigures, said);
    const developer = await context.newCDPSession(page);
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
    const told = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith(said),
      timeout: longestMs,
    });
    await page.goto(url, { waitUntil: 'commit' });
    const ms = Number((await told).text().slice(said.length));
    return { ms, functionCalls: [...functionCalls], transferredKb: Math.round(bytes / 1024) };
  } finally {
    await context.close();
  }
}

/** Runs in the page: says how long after the navigation the frame with the figures was drawn. */
function tellOfFigures(word: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('#points-card #today') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => console.debug(word, performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}
