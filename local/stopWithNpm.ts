import { readFileSync } from 'node:fs';

const LOOK_MS = 200;
const HIGHEST = 4;

/** The processes from our parent up to npm, as they stood when this process began: a moment later npm may be gone. */
const line = process.env.npm_lifecycle_event === undefined ? null : lineToNpm();

/**
 * Calls `stop` when the npm that started this process is gone. A signal to npm ends npm and its shell but not what the
 * shell runs: the orphan would keep its port and its data. Does nothing when npm did not start this process.
 */
export function stopWithNpm(stop: () => void): void {
  if (line === null) return;
  const timer = setInterval(() => {
    if (!isUnbroken(line)) {
      clearInterval(timer);
      stop();
    }
  }, LOOK_MS);
  timer.unref();
}

/** From our parent up to npm. Only our parent where the system does not tell of the others. */
function lineToNpm(): number[] {
  const line = [process.ppid];
  while (line.length < HIGHEST && !isNpm(line.at(-1) ?? 0)) {
    const parent = parentOf(line.at(-1) ?? 0);
    if (parent === null || parent <= 1) return [process.ppid];
    line.push(parent);
  }
  return line;
}

function isUnbroken(line: number[]): boolean {
  const [parent, ...higher] = line;
  if (process.ppid !== parent) return false;
  return higher.every((pid, i) => parentOf(line[i] ?? 0) === pid);
}

function isNpm(pid: number): boolean {
  try {
    return /^npm |npm-cli/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
  } catch {
    return false;
  }
}

function parentOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[1]);
  } catch {
    return null;
  }
}
