import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { type BrandCloud, firstUser } from '../../demo/brandCloud';
import { firstAdmin } from '../../scripts/firstAdmin';

/** Milliseconds until a search is answered, at the slowest of a hundred (issue budget). */
const budgetMs = 300;

/** A way to search, for something else each time. */
export type Searches = Record<string, (round: number) => object>;

interface Page {
  next: string | null;
  [rows: string]: unknown;
}

/** How long the console waits for a page of each way to search, through HTTP access, the real function and the local CloudBase. */
export async function measureSearches(
  call: Call,
  area: string,
  kinds: Searches,
  rounds: number,
): Promise<{ searches: Record<string, unknown>; withinBudget: boolean; node: string; cpu: string }> {
  const searches: Record<string, { found: number; medianMs: number; p99Ms: number }> = {};
  for (const [kind, asked] of Object.entries(kinds)) {
    const found = await call(area, 'search', asked(0));
    const ms: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const started = performance.now();
      await call(area, 'search', asked(round));
      ms.push(performance.now() - started);
    }
    ms.sort((a, b) => a - b);
    searches[kind] = { found: rowsOf(found, area), medianMs: at(ms, 0.5), p99Ms: at(ms, 0.99) };
  }
  const slowest = Math.max(...Object.values(searches).map(({ p99Ms }) => p99Ms));
  return {
    searches,
    withinBudget: slowest <= budgetMs,
    node: process.version,
    cpu: `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}`,
  };
}

/** An area answers with its rows under its own name. */
const rowsOf = (page: Page, area: string): number => (page[area] as unknown[]).length;

export type Call = (area: string, action: string, data: object) => Promise<Page>;

/** Calls as the console does, over HTTP with a session. */
export async function signedIn({ local }: BrandCloud): Promise<Call> {
  const password = await firstAdmin(firstUser, '管理员');
  let session = '';
  const call: Call = async (area, action, data) => {
    const response = await fetch(`${local.url}/http/${area}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
      body: JSON.stringify({ action, data }),
    });
    const reply = (await response.json()) as { ok: boolean; data: never };
    if (!reply.ok) throw new Error(`${area}.${action}: ${JSON.stringify(reply)}`);
    return reply.data;
  };
  const opened = (await call('console', 'signIn', { user: firstUser, password })) as unknown;
  session = (opened as { session: string }).session;
  await call('console', 'changePassword', { password, next: 'a bamboo is no tree' });
  return call;
}

const at = (sorted: number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10;
