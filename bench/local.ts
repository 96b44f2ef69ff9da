import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type CpuClock, cpuOf, ownCpu } from './measure/cpuTime';

/** CPU time of one call in milliseconds: unlike the rates, nearly the same on a busy machine as on a quiet one. */
interface CpuOfCall {
  client: number;
  /** Null where the system does not tell. */
  server: number | null;
}

/** What is measured, through the real SDK: this process is the only client, the server is one of its own. */
export interface LocalBench {
  insertsPerSecond: number;
  insertsInFlight: number;
  batchedDocumentsPerSecond: number;
  batchSize: number;
  readsByIdPerSecond: number;
  indexedQueriesPerSecond: number;
  transactionsPerSecond: number;
  /** Milliseconds of CPU a call; a call of `batch` carries `batchSize` documents, one of `transaction` is three requests. */
  cpuMsPerCall: Record<'insert' | 'batch' | 'readById' | 'indexedQuery' | 'transaction', CpuOfCall>;
}

/** `npm run bench -- local [--seconds N]`: N seconds a measurement, 3 by default. */
export async function run(args: string[]): Promise<LocalBench> {
  const { values } = parseArgs({ args, options: { seconds: { type: 'string', default: '3' } } });
  return benchLocal({ seconds: Number(values.seconds) });
}

export async function benchLocal({ seconds }: { seconds: number }): Promise<LocalBench> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-local-'));
  const server = startServer(folder);
  try {
    return await measureAll(connect(await urlOf(server)), cpuOf(server.pid!), seconds * 1000);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

const INSERTS_IN_FLIGHT = 32;
const BATCH = 500;
const READS_IN_FLIGHT = 8;
const DAYS = 50;

type Database = ReturnType<typeof import('wx-server-sdk').database>;

async function measureAll(db: Database, serverCpu: CpuClock, ms: number): Promise<LocalBench> {
  const entries = db.collection('entries');
  const measure = (inFlight: number, call: () => unknown) => measureCalls({ ms, inFlight, call, serverCpu });
  let n = 0;
  const document = () => ({ _id: `e${n}`, n, day: `day${n++ % DAYS}`, at: new Date(0), name: 'somebody' });
  const inserts = await measure(INSERTS_IN_FLIGHT, () => entries.add({ data: document() }));
  const batches = await measure(2, () => entries.add({ data: Array.from({ length: BATCH }, document) }));
  const known = n - INSERTS_IN_FLIGHT - 2 * BATCH;
  let at = 0;
  const reads = await measure(READS_IN_FLIGHT, () => entries.doc(`e${(at++ * 7919) % known}`).get());
  const queries = await measure(READS_IN_FLIGHT, () =>
    entries
      .where({ day: `day${at++ % DAYS}` })
      .orderBy('n', 'desc')
      .limit(20)
      .get(),
  );
  const transactions = await measure(READS_IN_FLIGHT, async () => {
    const transaction = await db.startTransaction();
    const one = transaction.collection('entries').doc(`e${at++ % known}`);
    await one.update({ data: { n: db.command.inc(1) } });
    await transaction.commit();
  });
  return {
    insertsPerSecond: inserts.perSecond,
    insertsInFlight: INSERTS_IN_FLIGHT,
    batchedDocumentsPerSecond: batches.perSecond * BATCH,
    batchSize: BATCH,
    readsByIdPerSecond: reads.perSecond,
    indexedQueriesPerSecond: queries.perSecond,
    transactionsPerSecond: transactions.perSecond,
    cpuMsPerCall: {
      insert: inserts.cpu,
      batch: batches.cpu,
      readById: reads.cpu,
      indexedQuery: queries.cpu,
      transaction: transactions.cpu,
    },
  };
}

interface Measurement {
  ms: number;
  /** Calls under way at once. */
  inFlight: number;
  call: () => unknown;
  serverCpu: CpuClock;
}

/** Calls a second and the CPU time of each, after a third of the time to warm up: both sides compile as they run. */
async function measureCalls({ ms, inFlight, call, serverCpu }: Measurement) {
  await callFor(ms / 3, inFlight, call);
  const start = performance.now();
  const client = ownCpu();
  const server = serverCpu();
  const calls = await callFor(ms, inFlight, call);
  const perCall = (before: number, after: number) => Number(((after - before) / calls).toFixed(3));
  const end = serverCpu();
  return {
    perSecond: Math.round((calls / (performance.now() - start)) * 1000),
    cpu: {
      client: perCall(client, ownCpu()),
      server: server === null || end === null ? null : perCall(server, end),
    },
  };
}

/** Calls again and again, each of so many one after the other; the number of calls. */
async function callFor(ms: number, inFlight: number, call: () => unknown): Promise<number> {
  const start = performance.now();
  let done = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() - start < ms) {
      await call();
      done++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return done;
}

function startServer(folder: string): ChildProcess {
  const indexes = join(folder, 'indexes.json');
  const byDay = [
    { name: 'day', direction: 1 },
    { name: 'n', direction: -1 },
  ];
  writeFileSync(indexes, JSON.stringify({ entries: [{ name: 'day', keys: byDay }] }));
  const main = join(__dirname, '../local/main.ts');
  const options = ['--port', '0', '--data', join(folder, 'data'), '--indexes', indexes, '--no-timers'];
  return spawn(process.execPath, ['--import', 'tsx', main, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function urlOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout! })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error('the local CloudBase did not start');
}

function connect(url: string): Database {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
  });
  const cloud: typeof import('wx-server-sdk') = require('wx-server-sdk');
  cloud.init({ env: 'local' });
  return cloud.database();
}
