import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { OperatorDoc } from '../../cloudfunctions/shared/store/operators';
import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { openBrowser } from '../h5/browser';
import { type Cloud, startCloud } from '../harness/cloud';
import { anOperator, deskPassword } from '../harness/desk';

const root = join(__dirname, '../..');

/** The moment at which the tests' operators look. */
export const now = new Date('2026-11-22T09:41:00+08:00');

/** Operators by user name, who sign in with `deskPassword`. */
export type Operators = Record<string, Partial<OperatorDoc>>;

/** The built console, served by a local CloudBase with our functions, and a browser to open it in. */
export interface ConsoleSite {
  cloud: Cloud;
  /** A desk of 1440x900 with the console's sign-in, unless told otherwise; what it logs as an error ends up in `faults`. */
  deskOf(options?: DeskOptions): Promise<{ page: Page; faults: string[] }>;
  /** A desk at which somebody has signed in, at a page such as `/members`. */
  signedIn(user: string, path?: string, options?: DeskOptions): Promise<{ page: Page; faults: string[] }>;
  at(path: string): string;
  close(): Promise<void>;
}

export interface DeskOptions {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
}

/** The console of the small brand, with these operators. */
export async function openConsoleSite(operators: Operators): Promise<ConsoleSite> {
  const browser = await openBrowser();
  const cloud = await startCloud({
    clockStart: smallBrandStart,
    staticSites: [{ path: '/console', dir: join(root, 'dist/console') }],
  });
  await aSmallBrand(cloud);
  for (const [user, words] of Object.entries(operators)) await anOperator(cloud, user, words);
  const at = (path: string) => `${cloud.local.url}/console/#${path}`;
  const deskOf: ConsoleSite['deskOf'] = async (options = {}) => {
    const desk = await openDesk(browser, options);
    await desk.page.goto(at('/'));
    return desk;
  };
  return {
    cloud,
    at,
    deskOf,
    async signedIn(user, path = '/members', options = {}) {
      const desk = await deskOf(options);
      await signIn(desk.page, user);
      await desk.page.getByRole('navigation').first().waitFor();
      await desk.page.goto(at(path));
      return desk;
    },
    async close() {
      await browser.close();
      await cloud.close();
    },
  };
}

async function openDesk(
  browser: Browser,
  { width = 1440, height = 900, colorScheme = 'light' }: DeskOptions,
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // A refusal is an answer, which the browser logs as a failed request.
    const isAnswer = /Failed to load resource: the server responded with a status of 40[013]/.test(
      message.text(),
    );
    if (message.type() === 'error' && !isAnswer) faults.push(message.text());
  });
  return { page, faults };
}

/** Fills in the sign-in as somebody at the keyboard does. */
export async function signIn(page: Page, user: string, password = deskPassword): Promise<void> {
  await page.getByLabel('账号').fill(user);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await Promise.all([page.waitForResponse(/\/http\/console/), page.keyboard.press('Enter')]);
}
