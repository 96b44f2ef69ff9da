import type { Browser } from 'playwright-core';
import { emptyPhone } from './emptyPhone';

export interface FirstScreen {
  /** From the navigation until the figures of the points card are painted. */
  ms: number;
  /** Until the app has drawn them itself, and answers touches. */
  readyMs: number;
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
/** The figures of today, whoever draws them; and the app's own. */
const marks = { figures: '.hero .today__amount', ready: '#points-card #today' };

/** Opens the page once with an empty cache, on a slow phone that knows the session and nothing else. */
export async function firstScreen(browser: Browser, url: string, session: string): Promise<FirstScreen> {
  const context = await emptyPhone(browser, url, session);
  try {
    const page = await context.newPage();
    // The page itself tells: looking again and again from outside would slow it down.
    await page.addInitScript(tellOf, marks);
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
    const told = (mark: string) =>
      page
        .waitForEvent('console', {
          predicate: (message) => message.text().startsWith(`${mark} `),
          timeout: longestMs,
        })
        .then((message) => Number(message.text().split(' ')[1]));
    const both = Promise.all([told('figures'), told('ready')]);
    await page.goto(url, { waitUntil: 'commit' });
    const [ms, readyMs] = await both;
    return { ms, readyMs, functionCalls: [...functionCalls], transferredKb: Math.round(bytes / 1024) };
  } finally {
    await context.close();
  }
}

/** Runs in the page: says how long after the navigation the frame with each mark was drawn. */
function tellOf(waiting: Record<string, string>): void {
  const left = new Map(Object.entries(waiting));
  const observer = new MutationObserver(() => {
    for (const [mark, selector] of left) {
      if (document.querySelector(selector) === null) continue;
      left.delete(mark);
      requestAnimationFrame(() => setTimeout(() => console.debug(mark, performance.now())));
    }
    if (left.size === 0) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
