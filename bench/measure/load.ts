import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** Calls again and again; `n` counts them. */
type Call = (n: number) => Promise<unknown>;

/** How long calls took, in milliseconds. */
export interface Latency {
  p50: number;
  p95: number;
  p99: number;
  worst: number;
}

export interface Load {
  calls: number;
  perSecond: number;
  latencyMs: Latency;
}

/** So many callers, each with one call under way at a time: what the server can do. */
export async function closedLoop(call: Call, inFlight: number, ms: number): Promise<Load> {
  const start = performance.now();
  const taken: number[] = [];
  let n = 0;
  const caller = async (): Promise<void> => {
    for (let begun = performance.now(); begun - start < ms; begun = performance.now()) {
      await call(n++);
      taken.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, caller));
  return loadOf(taken, performance.now() - start);
}

/**
 * So many calls a second whether the earlier ones are answered or not, as people call. A call's time runs from the moment at
 * which it was due: a server that falls behind cannot hide it.
 */
export async function openLoop(call: Call, perSecond: number, ms: number): Promise<Load> {
  const start = performance.now();
  const taken: number[] = [];
  const underWay: Promise<void>[] = [];
  const issue = async (n: number): Promise<void> => {
    await call(n);
    taken.push(performance.now() - start - (n * 1000) / perSecond);
  };
  const issueNext = (): void => {
    const issued = issue(underWay.length);
    // A failure is thrown at the end, where all are awaited; until then it must not count as unhandled.
    issued.catch(() => undefined);
    underWay.push(issued);
  };
  const count = Math.floor((perSecond * ms) / 1000);
  while (underWay.length < count) {
    const due = Math.floor(((performance.now() - start) * perSecond) / 1000);
    while (underWay.length <= due && underWay.length < count) issueNext();
    // Until the next is due and no oftener: the callers' own work comes off the same processors.
    await delay(Math.max(1, start + ((due + 1) * 1000) / perSecond - performance.now()));
  }
  await Promise.all(underWay);
  return loadOf(taken, performance.now() - start);
}

function loadOf(taken: number[], ms: number): Load {
  const sorted = Float64Array.from(taken).sort();
  const at = (share: number): number => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN);
  return {
    calls: taken.length,
    perSecond: Math.round((taken.length / ms) * 1000),
    latencyMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) },
  };
}

const rounded = (value: number): number => Number(value.toFixed(1));
