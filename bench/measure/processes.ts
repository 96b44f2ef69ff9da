import { readdirSync, readFileSync } from 'node:fs';
import { type CpuClock, cpuOf } from './cpuTime';

/**
 * The processes that a process has started and that live now; none where the system does not tell (no /proc).
 * @param command only those whose command line has this in it
 */
export function childrenOf(pid: number, command = ''): number[] {
  return pids().filter((child) => parentOf(child) === pid && readProc(`${child}/cmdline`).includes(command));
}

/** CPU time of several processes together. */
export function cpuOfAll(all: readonly number[]): CpuClock {
  const clocks = all.map(cpuOf);
  return () => {
    const times = clocks.map((clock) => clock());
    return times.includes(null) ? null : times.reduce<number>((sum, time) => sum + (time ?? 0), 0);
  };
}

/** The most memory that a process has had so far, in MB; null where the system does not tell. */
export function peakMemoryMb(pid: number): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readProc(`${pid}/status`))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

function pids(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Field 4 of /proc/PID/stat; the name, field 2, may hold spaces. */
function parentOf(pid: number): number {
  return Number(readProc(`${pid}/stat`).split(') ').at(-1)?.split(' ')[1]);
}

/** Nothing for a process that has just ended. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}
