import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { firstUser } from '../../demo/brandCloud';
import { firstAdmin } from '../firstAdmin';
import { sideBySide } from './takeShot';

/** A member of the demo who has orders and invitees, and every page. */
const member = 'D00003';
const pages: Record<string, string> = {
  overview: '/overview',
  members: '/members',
  member: `/members?member=${member}`,
  orders: '/orders',
  dayClose: '/day-close',
  plans: '/plans',
  operators: '/operators',
  import: '/import',
  audit: '/audit',
};
const sizes = { desk: { width: 1440, height: 900 }, small: { width: 1024, height: 768 } };
const ownPassword = 'a bamboo is no tree';

/** Takes the README's picture of the console, and every page of it in both lights at both sizes for the album. */
export async function takeConsole(
  browser: Browser,
  url: string,
  images: string,
  album: string,
): Promise<void> {
  let password = await firstAdmin(firstUser, '管理员');
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      colorScheme,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: sizes.desk,
    });
    const page = await context.newPage();
    await signIn(page, url, password);
    password = null;
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      for (const [name, path] of Object.entries(pages)) {
        await open(page, url, path);
        await page.screenshot({ path: join(album, `console-${size}-${colorScheme}-${name}.png`) });
      }
    }
    if (colorScheme === 'light') await takeReadme(browser, page, url, images);
    await context.close();
  }
}

async function takeReadme(browser: Browser, page: Page, url: string, images: string): Promise<void> {
  await page.setViewportSize(sizes.desk);
  const desks: Buffer[] = [];
  for (const path of [pages.dayClose!, pages.member!]) {
    await open(page, url, path);
    desks.push(await page.screenshot());
  }
  await sideBySide(browser, desks, join(images, 'console.png'), { width: 620, radius: 10 });
}

/** @param once the one-time password, which is replaced; null where it was replaced before */
async function signIn(page: Page, url: string, once: string | null): Promise<void> {
  await page.goto(`${url}/console/`);
  await page.getByLabel('账号').fill(firstUser);
  await page.getByLabel('密码', { exact: true }).fill(once ?? ownPassword);
  await page.keyboard.press('Enter');
  if (once !== null) {
    await page.getByLabel('一次性密码').fill(once);
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await page.getByLabel('再输一次新密码').fill(ownPassword);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('navigation').first().waitFor();
}

async function open(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}/console/#${path}`);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
}
