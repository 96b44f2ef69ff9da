import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrandCloud } from '../demo/brandCloud';
import { manyMembers, type SearchedFor, writeMembers } from './search/manyMembers';
import { measureSearches, type Searches, signedIn } from './search/measureSearches';

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
    const measured = await measureSearches(call, 'members', kinds, Number(values.rounds));
    return { benchmark: 'search', members: count, ...measured };
  } finally {
    await cloud.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Each way to search, for another member each time. */
function searchesAmong(count: number): Searches {
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
