import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CloseFault } from '../closeFault';
import type { DayAsRead, DayToRead } from './readBack';
import type { Reading } from './reading';

/** To the thread: these pages stand. */
export interface PagesStand {
  end: number;
  largestPage: number;
  /** They are all. */
  isLast: boolean;
}

/** From the thread. */
export type ReadSoFar =
  | { what: 'members'; members: number }
  | { what: 'all'; day: DayAsRead }
  | { what: 'fault'; message: string }
  | { what: 'error'; message: string };

const watchMs = 1000;

/** Reads in a thread of its own, with an SDK of its own: reading back takes as long as all of the writing. */
export class ReadAside implements Reading {
  members = 0;
  private readonly thread: Worker;
  private readonly all: Promise<DayAsRead>;
  private end!: { resolve(day: DayAsRead): void; reject(reason: unknown): void };
  private followed = 0;
  private onProgress: () => void | Promise<void> = () => undefined;

  /** @param pages of the day */
  constructor(
    day: DayToRead,
    private readonly pages: number,
  ) {
    // Of this call too: what a thread gets by itself are the variables that the process began with.
    const env = { ...process.env };
    this.thread = new Worker(join(__dirname, 'readBack.thread.js'), { workerData: day, env });
    this.all = new Promise((resolve, reject) => {
      this.end = { resolve, reject };
    });
    this.thread.on('message', (message: ReadSoFar) => void this.take(message));
    this.thread.on('error', (error) => this.end.reject(error));
    this.thread.on('exit', () => this.end.reject(new Error('the reading was stopped')));
    // It is thrown where it is awaited.
    this.all.catch(() => undefined);
  }

  follow(end: number, largestPage: number): void {
    if (end <= this.followed) return;
    this.followed = end;
    const stand: PagesStand = { end, largestPage, isLast: end === this.pages };
    this.thread.postMessage(stand);
  }

  asRead(onProgress: () => void | Promise<void>): Promise<DayAsRead> {
    this.onProgress = onProgress;
    // A thread that waits for the database says nothing: the time runs all the same.
    const watch = setInterval(() => void this.take({ what: 'members', members: this.members }), watchMs);
    return this.all.finally(() => clearInterval(watch));
  }

  async stop(): Promise<void> {
    await this.thread.terminate();
  }

  private async take(message: ReadSoFar): Promise<void> {
    try {
      if (message.what === 'all') this.end.resolve(message.day);
      else if (message.what === 'fault') this.end.reject(new CloseFault(message.message));
      else if (message.what === 'error') this.end.reject(new Error(message.message));
      else {
        this.members = message.members;
        await this.onProgress();
      }
    } catch (error) {
      this.end.reject(error);
    }
  }
}
