import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readIfPresent, replaceFile } from './durableFile';

interface Holder {
  pid: number;
  /** When the process began, as the system tells it: a number may be given to another process. */
  began: string;
}

/** A server that is stopping, or was just killed, may take a moment to go. */
const PATIENCE_MS = 5_000;
const STEP_MS = 100;

/**
 * Keeps two servers from using one data folder. Nothing has to be cleaned up after a crash.
 * @returns how to give the folder back
 * @throws naming the other process when the folder stays in use for longer than `patienceMs`
 */
export async function lockData(dir: string, patienceMs = PATIENCE_MS): Promise<() => void> {
  const file = join(dir, 'lock.json');
  const patience = performance.now() + patienceMs;
  for (let holder = holderOf(file); holder !== null; holder = holderOf(file)) {
    if (performance.now() > patience) {
      throw new Error(`the data folder ${dir} is in use by process ${holder.pid}`);
    }
    await delay(STEP_MS);
  }
  const self: Holder = { pid: process.pid, began: beginningOf(process.pid) };
  replaceFile(file, JSON.stringify(self));
  heldHere.add(file);
  return () => {
    heldHere.delete(file);
    rmSync(file, { force: true });
  };
}

/** Servers in this very process hold their folders too, for example in tests. */
const heldHere = new Set<string>();

function holderOf(file: string): Holder | null {
  const text = readIfPresent(file);
  if (text === null) return null;
  const holder = JSON.parse(text) as Holder;
  if (holder.pid === process.pid) return heldHere.has(file) ? holder : null;
  return isAlive(holder.pid) && beginningOf(holder.pid) === holder.began ? holder : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Empty where the system does not tell, and for a process that is dead but not yet cleared away. */
function beginningOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
