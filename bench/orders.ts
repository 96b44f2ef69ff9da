import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { businessDayOf } from '../cloudfunctions/shared/domain/time/businessDay';
import { openBrandCloud } from '../demo/brandCloud';
import { orderAt, writeOrders } from './search/manyOrders';
import { type Call, measureSearches, type Searches, signedIn } from './search/measureSearches';

/** `npm run bench -- orders`: how long the console waits for a page of orders among 100 000, each way to search. */
export async function run(args: string[]): Promise<unknown> {
  const { values } = parseArgs({
    args,
    options: {
      orders: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '100' },
    },
  });
  const count = Number(values.orders);
  const scratch = mkdtempSync(join(tmpdir(), 'bench-orders-'));
  const cloud = await openBrandCloud({
    dataDir: join(scratch, 'cloud'),
    functionsDir: join(scratch, 'functions'),
  });
  try {
    await writeOrders(count);
    const call = await signedIn(cloud);
    const behind = await farBehind(call);
    const measured = await measureSearches(
      call,
      'orders',
      searchesAmong(count, behind),
      Number(values.rounds),
    );
    return { benchmark: 'orders', orders: count, ...measured };
  } finally {
    await cloud.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Positions are sealed, so a page is far behind for who has read that far. */
async function farBehind(call: Call, pages = 200): Promise<string | null> {
  let cursor: string | null = null;
  for (let page = 0; page < pages; page++)
    cursor = (await call('orders', 'search', cursor === null ? {} : { cursor })).next;
  return cursor;
}

/** Each way to search, for another order each time. */
function searchesAmong(count: number, behind: string | null): Searches {
  const some = (round: number) => orderAt((round * 7919) % count);
  const dayOf = (round: number) => businessDayOf(some(round).paidAt);
  return {
    'first page': () => ({}),
    'a page far behind': () => (behind === null ? {} : { cursor: behind }),
    refunded: () => ({ status: 'refunded' }),
    'partly refunded of a source': () => ({ status: 'partlyRefunded', source: 'erp' }),
    'paid of a rare source': () => ({ status: 'paid', source: 'none' }),
    'a day': (round) => ({ from: dayOf(round), to: dayOf(round) }),
    'refunded on a day': (round) => ({ from: dayOf(round), to: dayOf(round), status: 'refunded' }),
    'whole number': (round) => ({ by: 'number', text: some(round).number }),
    'beginning of numbers': (round) => ({ by: 'number', text: some(round).number.slice(0, 6) }),
    'shortest beginning, refunded in part': () => ({ by: 'number', text: '2', status: 'partlyRefunded' }),
    'shortest beginning, of a day': (round) => ({
      ...{ by: 'number', text: '2' },
      ...{ from: dayOf(round), to: dayOf(round) },
    }),
    'source and number': (round) => ({ by: 'order', text: `${some(round).source}:${some(round).number}` }),
    member: (round) => ({ by: 'member', text: some(round).member }),
    'refunded of a member': (round) => ({ by: 'member', text: some(round).member, status: 'refunded' }),
  };
}
