import type { Page, Route } from 'playwright-core';

/** The functions that the page calls from now on, in this order. */
export function callsOf(page: Page): string[] {
  const calls: string[] = [];
  page.on('request', (request) => {
    const area = /\/wechat\/call\/(\w+)/.exec(request.url())?.[1];
    if (area) calls.push(`${area}.${(request.postDataJSON() as { action: string }).action}`);
  });
  return calls;
}

/** What waits for the page to come to rest has had its turn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.waitForLoadState('networkidle');
}

/** The next answer of a function: given by the server at once, and brought to the page when that is told. */
export async function holdAnswer(page: Page, area: string, changes: { status?: number } = {}) {
  let given = () => {};
  let bring = () => {};
  const isGiven = new Promise<void>((resolve) => {
    given = resolve;
  });
  const isBrought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  const hold = async (route: Route) => {
    const response = await route.fetch();
    given();
    await isBrought;
    await route.fulfill({ response, ...changes });
  };
  await page.route(`**/wechat/call/${area}`, hold, { times: 1 });
  return { isGiven, bring };
}
