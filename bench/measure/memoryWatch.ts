import { readFileSync } from 'node:fs';
import { childrenOf, peakMemoryMb } from './processes';

export interface PeakMb {
  /** All that was resident, mapped files included. */
  resident: number;
  /** Without what the system can share or drop, such as mapped files; sampled. */
  private: number;
}

const everyMs = 100;

/** Watches a server and the processes that it starts until it is told to stop. */
export class MemoryWatch {
  private readonly peaks = new Map<string, PeakMb>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.timer = setInterval(() => this.look(), everyMs);
  }

  /** Peaks by process: `gateway`, and `function` for the largest of its children. */
  stop(): Record<string, PeakMb> {
    clearInterval(this.timer);
    this.look();
    return Object.fromEntries(this.peaks);
  }

  private look(): void {
    this.note('gateway', this.pid);
    for (const child of childrenOf(this.pid)) this.note('function', child);
  }

  private note(name: string, pid: number): void {
    const before = this.peaks.get(name) ?? { resident: 0, private: 0 };
    this.peaks.set(name, {
      resident: Math.max(before.resident, peakMemoryMb(pid) ?? 0),
      private: Math.max(before.private, privateMb(pid)),
    });
  }
}

function privateMb(pid: number): number {
  try {
    const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
