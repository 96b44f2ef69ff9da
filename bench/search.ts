import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { type BrandCloud, firstUser, openBrandCloud } from '../demo/brandCloud';
import { firstAdmin } from '../scripts/firstAdmin';
import { manyMembers, type SearchedFor, writeMembers } from './search/manyMembers';

/** Milliseconds until a search is answered, at the slowest of a hundred (issue budget). */
const budgetMs = 300;

/**
 * `npm run bench -- search`: how long the console waits for a page of members among 100 000, through HTTP access, the real
 * function and the local CloudBase: the first page, one far behind it, and each way to search.
 */
export async function run(args: string[]): Promise<unknown> {
  const { values } = parseArgs({
    args,
    options: {
      members: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '100' },
    },
  });
  const count = Number(values.members);
  const scratch = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const cloud = await openBrandCloud({
    dataDir: join(scratch, 'cloud'),
    functionsDir: join(scratch, 'functions'),
  });
  try {
    await writeMembers(manyMembers(count));
    const call = await signedIn(cloud);
    const kinds = searchesAmong(count);
    const searches: Record<string, unknown> = {};
    for (const [kind, asked] of Object.entries(kinds)) {
      const found = await call('members', 'search', asked(0));
      const ms: number[] = [];
      for (let round = 1; round <= Number(values.rounds); round++) {
        const started = performance.now();
        await call('members', 'search', asked(round));
        ms.push(performance.now() - started);
      }
      ms.sort((a, b) => a - b);
      searches[kind] = { found: found.members.length, medianMs: at(ms, 0.5), p99Ms: at(ms, 0.99) };
    }
    const slowest = Math.max(...Object.values(searches).map((one) => (one as { p99Ms: number }).p99Ms));
    return {
      benchmark: 'search',
      members: count,
      searches,
      withinBudget: slowest <= budgetMs,
      node: process.version,
      cpu: `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}`,
    };
  } finally {
    await cloud.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Each way to search, for another member each time. */
function searchesAmong(count: number): Record<string, (round: number) => object> {
  const somebody = (round: number): SearchedFor => manyMembers(count).of((round * 7919) % count);
  return {
    'first page': () => ({}),
    'a page far behind': (round) => ({ cursor: String(count - 60 - round) }),
    frozen: () => ({ status: 'frozen' }),
    'whole number': (round) => ({ by: 'member', text: somebody(round).id }),
    'beginning of numbers': (round) => ({ by: 'member', text: somebody(round).id.slice(0, 8) }),
    'family name': (round) => ({ by: 'name', text: somebody(round).name.slice(0, 1) }),
    'whole name': (round) => ({ by: 'name', text: somebody(round).name }),
    phone: (round) => ({ by: 'phone', text: somebody(round).phone }),
    'last four digits': (round) => ({ by: 'phoneEnd', text: somebody(round).phone.slice(-4) }),
    'invite code': (round) => ({ by: 'inviteCode', text: somebody(round).inviteCode }),
  };
}

type Call = (area: string, action: string, data: object) => Promise<{ members: unknown[] }>;

/** Calls as the console does, over HTTP with a session. */
async function signedIn({ local }: BrandCloud): Promise<Call> {
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
