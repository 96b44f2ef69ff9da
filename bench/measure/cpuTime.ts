import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** CPU time of a process so far, all its threads, in milliseconds; null where the system does not tell (no /proc). */
export type CpuClock = () => number | null;

/** Of this process. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Of another process, as Linux counts it: fields 14 and 15 of /proc/PID/stat, in ticks. */
export function cpuOf(pid: number): CpuClock {
  const tickMs = readTickMs();
  return () => {
    if (tickMs === null) return null;
    // The name, second field, may hold spaces: what follows its parenthesis begins with the third.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  };
}

function readTickMs(): number | null {
  if (process.platform !== 'linux') return null;
  return 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
}
