import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../demo/seededRandom';
import { buildFunctions } from '../../scripts/buildFunctions';
import { aBrand, aPlanVersion, asAccepted, digestsOf } from '../../tests/builders/closingBrand';
import type { CloseView } from '../shared/contract/dayClose';

const root = join(__dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'killed-'));
const functionsDir = join(scratch, 'functions');
const dataDir = join(scratch, 'data');
const administrator = 'administrator';
let port: number;
let server: ChildProcess | null = null;

beforeAll(async () => {
  await buildFunctions(functionsDir, ['dayClose']);
  port = await freePort();
});

afterAll(async () => {
  await kill();
  rmSync(scratch, { recursive: true, force: true });
});

/** Slices of 300 ms, so that one day takes several calls and there is much to interrupt. */
const sliceMs = '300';
const kills = 6;

const seed = Number(process.env.SEED ?? 20_261_102);

it(`a close whose server is killed again and again publishes every day once, as an undisturbed one (SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const brand = aBrand(2500);
  await start();
  await fill(brand);
  await setClock('2026-11-04T00:05:00+08:00');
  await advance();
  for (let round = 0; round < kills; round++) {
    // Past the minute of sealing, and past the lease of whoever was killed.
    await pass(61_000);
    const interrupted = advance().catch(() => null);
    await Promise.race([interrupted, new Promise((resolve) => setTimeout(resolve, random.below(700)))]);
    await kill();
    await start();
  }
  await pass(61_000);
  for (let call = 0; call < 200 && !(await advance()).idle; call++) await pass(1000);
  const { published, closes } = await status();
  expect(published).toBe('2026-11-04');
  expect(Object.fromEntries(closes.reverse().map(({ date, digest }) => [date, digest]))).toEqual(
    digestsOf(brand),
  );
}, 300_000);

/** The local CloudBase as a process of its own, on the same port and data each time. */
async function start(): Promise<void> {
  const args = ['--import', 'tsx', join(root, 'local/main.ts'), '--port', String(port), '--data', dataDir];
  args.push('--functions', functionsDir, '--indexes', join(root, 'cloudfunctions/shared/store/indexes.json'));
  args.push('--env', `DAY_CLOSE_SLICE_MS=${sliceMs}`, '--no-timers', '--quiet');
  server = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  for (let tries = 0; tries < 300; tries++) {
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the local CloudBase does not start');
}

/** The server and the function processes under it, all at once, without a word. */
async function kill(): Promise<void> {
  if (!server?.pid) return;
  const gone = once(server, 'exit');
  process.kill(-server.pid, 'SIGKILL');
  await gone;
  server = null;
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/local/health`)).ok;
  } catch {
    return false;
  }
}

async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
  const token = readFileSync(join(dataDir, 'admin-token'), 'utf8').trim();
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const json = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Error(JSON.stringify(json));
  return json;
}

const setClock = (now: string) => post('/local/clock', { now });
const pass = (advanceMs: number) => post('/local/clock', { advanceMs });

async function call(action: string): Promise<unknown> {
  const request = { data: { action, data: {} }, context: { openid: administrator } };
  const { result } = (await post('/local/functions/dayClose/call', request)) as {
    result: { ok: boolean; data: unknown };
  };
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}

const advance = () => call('advance') as Promise<{ idle: boolean; waitMs: number }>;
const status = () => call('status') as Promise<{ published: string | null; closes: CloseView[] }>;

async function fill(brand: ReturnType<typeof aBrand>): Promise<void> {
  const { sdkEnvironment } = await import('../../local/functions/functionEnvironment');
  Object.assign(process.env, sdkEnvironment(`http://127.0.0.1:${port}`));
  const { events } = await import('../shared/store/events');
  const { plans } = await import('../shared/store/plans');
  const { identityId, operators } = await import('../shared/store/people');
  await operators.put({ _id: identityId(administrator), name: 'Administrator', role: 'admin' });
  await plans.insert(aPlanVersion());
  await events.insertMany(asAccepted(brand));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
