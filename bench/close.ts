import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CloseView } from '../cloudfunctions/shared/contract/dayClose';
import { buildFunctions } from '../scripts/buildFunctions';
import { closeClock, writeOpenBrand } from './close/openBrand';
import { cpuOf } from './measure/cpuTime';
import { type LocalServer, startLocalServer } from './measure/localServer';
import { MemoryWatch } from './measure/memoryWatch';
import { childrenOf, cpuOfAll } from './measure/processes';

/** At most these seconds and MB for so many members (issue budgets); others are only measured. */
const budgets: Record<number, { seconds: number; mb: number }> = {
  100000: { seconds: 6, mb: 1024 },
  1000000: { seconds: 45, mb: 1024 },
};

const mostSlices = 60;

/**
 * One close of a day through the real SDK on the local CloudBase: two open orders a member, and a day's events. What is
 * measured begins with the call that finds the day sealed and ends when it is published: reading, folding, writing, verifying.
 * The process that does it has answered a call before, as it has when the timer calls every few minutes.
 */
export async function run(args: string[]): Promise<unknown> {
  const { members, events } = optionsOf(args);
  const scratch = mkdtempSync(join(tmpdir(), 'bench-close-'));
  try {
    const functions = join(scratch, 'functions');
    await buildFunctions(functions, ['dayClose']);
    const server = await startLocalServer([
      ...['--data', join(scratch, 'data'), '--functions', functions, '--no-timers', '--quiet'],
      ...['--indexes', 'cloudfunctions/shared/store/indexes.json', '--rc', 'cloudbaserc.json'],
      ...['--clock', closeClock.toISOString()],
    ]);
    try {
      server.connect();
      const seededAt = performance.now();
      await writeOpenBrand(members, events);
      const seedingMs = performance.now() - seededAt;
      return { ...(await measure(server, members)), seedingMs: Math.round(seedingMs) };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measure(server: LocalServer, members: number) {
  await call(server, 'wx_client', { action: 'status' });
  const memory = new MemoryWatch(server.pid);
  const gatewayCpu = cpuOf(server.pid);
  const gatewayBefore = gatewayCpu();
  const startedAt = performance.now();
  let slices = 0;
  let close: CloseView | null = null;
  while (close?.phase !== 'published') {
    close = (await advance(server)).close ?? close;
    if (++slices > mostSlices) throw new Error(`the day is not closed after ${mostSlices} slices`);
    if (close?.phase === 'failed') throw new Error(`the day failed: ${close.error}`);
  }
  const ms = performance.now() - startedAt;
  const cpuMs = {
    gateway: difference(gatewayBefore, gatewayCpu()),
    functions: difference(0, cpuOfAll(childrenOf(server.pid))()),
  };
  const peakMb = memory.stop();
  const budget = budgets[members];
  const seconds = ms / 1000;
  return {
    benchmark: 'close',
    members: close.members,
    events: close.events,
    seconds: rounded(seconds),
    slices,
    /** Waiting for the other side included. */
    parts: close.spentMs,
    /** What the processors spent on it: on a busy machine nearer to the truth than the clock. */
    cpuMs,
    microsecondsPerMember: rounded((ms * 1000) / members),
    /**
     * At its peak. `private` is what the process itself needs; `resident` also counts the database's file where it is mapped,
     * which the system keeps as long as it has room.
     */
    peakMb,
    withinBudget: budget
      ? {
          time: seconds <= budget.seconds,
          memory: Object.values(peakMb).every((peak) => peak.private <= budget.mb),
          ...budget,
        }
      : null,
    node: process.version,
    cpu: `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}`,
  };
}

async function advance(server: LocalServer): Promise<{ close: CloseView | null }> {
  const result = await call(server, 'wx_trigger');
  if (!result?.ok) throw new Error(`the close was not advanced: ${JSON.stringify(result)}`);
  return result.data;
}

type Answer = { ok: true; data: { close: CloseView | null } } | { ok: false };

/** @param source who calls: the timer, or a client, who is refused */
async function call(
  { url, adminToken }: LocalServer,
  source: 'wx_trigger' | 'wx_client',
  data: object = {},
): Promise<Answer | undefined> {
  const answer = await fetch(`${url}/local/functions/dayClose/call`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data, context: { source } }),
  });
  return ((await answer.json()) as { result?: Answer }).result;
}

function optionsOf(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { members: { type: 'string', default: '100000' }, events: { type: 'string' } },
  });
  const members = wholeNumber('members', values.members);
  // New members, orders, refunds and freezes of a day.
  const events =
    values.events === undefined ? Math.ceil(members / 100) : wholeNumber('events', values.events);
  return { members, events };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > 10_000_000)
    throw new Error(`--${name} is a whole number`);
  return number;
}

const difference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : Math.round(after - before);

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
