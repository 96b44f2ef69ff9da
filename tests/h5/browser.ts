import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A headless Chromium. Throws in one line how to get one where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? usual.find(existsSync);
  if (executablePath === undefined)
    throw new Error(
      'No Chromium: `apt-get install chromium fonts-wqy-microhei`, or set CHROMIUM_PATH to a browser.',
    );
  return chromium.launch({ executablePath, args: flags });
}

export interface PhoneOptions {
  /** A session of the local CloudBase; without one the browser is nobody. */
  session?: string;
  colorScheme?: 'light' | 'dark';
  /** The time that it is for the page. */
  now: Date;
  width?: number;
}

/** A phone of 375x812 with this session; what the page logs as an error ends up in `faults`. */
export async function openPhone(
  browser: Browser,
  options: PhoneOptions,
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 375, height: 812 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    colorScheme: options.colorScheme ?? 'light',
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.clock.setFixedTime(options.now);
  const { session } = options;
  if (session !== undefined)
    await page.addInitScript((value) => localStorage.setItem('wechat.session', value), session);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { page, faults };
}
