import type { Browser, Page } from 'playwright-core';
import { emptyPhone } from './emptyPhone';

export interface LongList {
  /** Times slower than this machine. */
  slowerBy: number;
  /** Rows that stood on the page in the end. */
  rows: number;
  /** From the first screen to the last row, page by page, in seconds. */
  seconds: number;
  /** What kept the page from answering a finger, in milliseconds: the longest, and how many were above 50. */
  longestTaskMs: number;
  longTasks: number;
}

const longestMs = 180_000;

/** Scrolls a member's invitees from the first to the last, as somebody in a hurry does. */
export async function longList(
  browser: Browser,
  url: string,
  session: string,
  { rows, slowerBy }: { rows: number; slowerBy: number },
): Promise<LongList> {
  const context = await emptyPhone(browser, url, session);
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('.invitee').first().waitFor();
    await page.waitForLoadState('networkidle');
    const developer = await context.newCDPSession(page);
    await developer.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
    return { slowerBy, ...(await scrollToTheEnd(page, rows)) };
  } finally {
    await context.close();
  }
}

/** What runs in the page names no functions of its own: this process would add what the page does not have. */
function scrollToTheEnd(page: Page, rows: number): Promise<Omit<LongList, 'slowerBy'>> {
  return page.evaluate(
    async ([wanted, limit]) => {
      const tasks: number[] = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
      let scroller = document.querySelector('.people') as Element;
      while (scroller.parentElement && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
        scroller = scroller.parentElement;
      const start = performance.now();
      let shown = 0;
      while (shown < wanted && performance.now() - start < limit) {
        scroller.scrollBy(0, 500);
        await new Promise((resolve) => setTimeout(resolve, 50));
        shown = document.querySelectorAll('.invitee').length;
      }
      const seconds = Math.round((performance.now() - start) / 100) / 10;
      // Tasks are told of a little later.
      await new Promise((resolve) => setTimeout(resolve, 500));
      const longestTaskMs = Math.round(Math.max(0, ...tasks));
      return { rows: shown, seconds, longestTaskMs, longTasks: tasks.length };
    },
    [rows, longestMs] as const,
  );
}
