import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../scripts/buildFunctions';
import { type Callers, openCallers } from './home/callers';
import { measureLoad } from './home/measureLoad';
import { closedLoop, openLoop } from './measure/load';
import { type LocalServer, startLocalServer } from './measure/localServer';
import { childrenOf, peakMemoryMb } from './measure/processes';

/** What a home may take (issue budgets). */
const budget = { rounds: 2, p99Ms: 250 };

/** Both sides compile as they run: a home gets cheaper over some thousand of them in each process. */
const warmUpCalls = 6_000;
const longestWarmUpMs = 60_000;
/** What the server seals places with. */
const benchKey = '33'.repeat(32);

interface Options {
  members: number;
  /** Members who call, spread over all pages. */
  callers: number;
  /** Seconds of each of the two measurements. */
  seconds: number;
  /** Homes a second that the budget asks for. */
  rate: number;
  /** Calls that the function host runs at once. */
  pool: number;
  /** Calls under way at once where the question is how many homes the server can give. */
  inFlight: number;
}

/**
 * `npm run bench -- home`: homes of members with 30 published days through the function host, the real SDK and the local
 * CloudBase; this process only calls, as a browser's mini-program does, and as one that has been open before. First as many as the server can give, then as many
 * a second as the budget asks for, whether the earlier ones are answered or not.
 */
export async function run(args: string[]): Promise<unknown> {
  const options = readOptions(args);
  const scratch = mkdtempSync(join(tmpdir(), 'bench-home-'));
  try {
    const server = await startServer(scratch, options.pool);
    try {
      return await measure(server, options);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measure(server: LocalServer, options: Options): Promise<unknown> {
  server.connect();
  process.env.PERSONAL_KEY = benchKey;
  // What uses the SDK is loaded once its environment is there.
  const { writePublishedBrand } = await import('./home/publishedBrand');
  const { databaseCallsOfHome } = await import('./home/databaseCalls');
  const startedAt = performance.now();
  await writePublishedBrand(options.members, new Date());
  const seedingMs = Math.round(performance.now() - startedAt);
  const databaseCalls = await databaseCallsOfHome();

  const callers = await openCallers(server, options.callers, options.members);
  const { home } = callers;
  const ms = options.seconds * 1000;
  await warmUp(home, options.inFlight);
  const functions = childrenOf(server.pid, 'worker.cjs');
  const processes = { gateway: server.pid, functions };
  const atMost = await measureLoad(processes, () => closedLoop(home, options.inFlight, ms));
  const atRate = await measureLoad(processes, () => openLoop(home, options.rate, ms));
  callers.close();
  return {
    benchmark: 'home',
    ...options,
    databaseCalls,
    atMost,
    atRate,
    peakMemoryMb: {
      gateway: peakMemoryMb(server.pid),
      largestFunction: Math.max(...functions.map((pid) => peakMemoryMb(pid) ?? 0)),
    },
    withinBudget: {
      rounds: Object.values(databaseCalls).every(({ rounds }) => rounds <= budget.rounds),
      perSecond: atMost.perSecond >= options.rate,
      p99: atRate.latencyMs.p99 < budget.p99Ms,
    },
    seedingMs,
    node: process.version,
    cpu: `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}`,
  };
}

async function warmUp(home: Callers['home'], inFlight: number): Promise<void> {
  const startedAt = performance.now();
  for (let calls = 0; calls < warmUpCalls && performance.now() - startedAt < longestWarmUpMs; ) {
    // All members have their turn: a mini-program opens with what it kept of the time before.
    const first = calls;
    calls += (await closedLoop((n) => home(first + n), inFlight, 1000)).calls;
  }
}

async function startServer(scratch: string, pool: number): Promise<LocalServer> {
  const functions = join(scratch, 'functions');
  await buildFunctions(functions, ['points']);
  const root = join(__dirname, '..');
  return startLocalServer([
    ...['--data', join(scratch, 'data'), '--functions', functions, '--pool', String(pool)],
    ...['--indexes', join(root, 'cloudfunctions/shared/store/indexes.json')],
    ...['--no-timers', '--quiet', '--env', `PERSONAL_KEY=${benchKey}`],
  ]);
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      members: { type: 'string', default: '20000' },
      callers: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '10' },
      rate: { type: 'string', default: '400' },
      pool: { type: 'string', default: '3' },
      inFlight: { type: 'string', default: '6' },
    },
  });
  const number = (name: keyof Options): number => {
    const value = Number(values[name]);
    if (Number.isSafeInteger(value) && value >= 1 && value <= 1_000_000) return value;
    throw new Error(`--${name} is a whole number from 1`);
  };
  const members = number('members');
  return {
    members,
    callers: Math.min(members, number('callers')),
    seconds: number('seconds'),
    rate: number('rate'),
    pool: number('pool'),
    inFlight: number('inFlight'),
  };
}
