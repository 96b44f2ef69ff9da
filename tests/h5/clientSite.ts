import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Cloud, startCloud } from '../harness/cloud';
import { openBrowser, openPhone, type PhoneOptions } from './browser';

const root = join(__dirname, '../..');

/** The moment at which the tests' members look, unless they say otherwise. */
export const now = new Date('2026-11-22T09:41:00+08:00');

/** The built client, served by a local CloudBase with our functions, and a browser to open it in. */
export interface ClientSite {
  cloud: Cloud;
  browser: Browser;
  /** The address of a page of the client. */
  at(path: string): string;
  /** A phone in the hands of this WeChat user; null is nobody yet. */
  phoneOf(
    openid: string | null,
    options?: Partial<Omit<PhoneOptions, 'session'>>,
  ): Promise<{ page: Page; faults: string[] }>;
  close(): Promise<void>;
}

/** @param sites folders served beside the client, by path */
export async function openClientSite(
  clockStart: Date,
  sites: Record<string, string> = {},
): Promise<ClientSite> {
  const browser = await openBrowser();
  const staticSites = Object.entries({ '/': 'dist/h5', ...sites }).map(([path, dir]) => ({
    path,
    dir: join(root, dir),
  }));
  const cloud = await startCloud({ clockStart, staticSites });
  return {
    cloud,
    browser,
    at: (path) => `${cloud.local.url}/#${path}`,
    phoneOf: (openid, options = {}) => {
      const session = openid === null ? {} : { session: cloud.local.wechat.sessions.open(openid) };
      return openPhone(browser, { now, ...options, ...session });
    },
    async close() {
      await browser.close();
      await cloud.close();
    },
  };
}

/** What stands there, without the spaces between its parts. */
export async function words(part: { innerText(): Promise<string> }): Promise<string> {
  return (await part.innerText()).replace(/\s+/g, '');
}
