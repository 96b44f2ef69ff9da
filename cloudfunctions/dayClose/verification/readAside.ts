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

/** Reads in a thread of its own, with an SDK of its own: reading back takes as long as all of the writing. */
export class ReadAside implements Reading {
  members = 0;
  private readonly thread: Worker;
  private readonly all: Promise<DayAsRead>;
  private onProgress: () => void | Promise<void> = () => undefined;

  /** @param pages of the day */
  constructor(
    day: DayToRead,
    private readonly pages: number,
  ) {
    this.thread = new Worker(join(__dirname, 'readBack.thread.js'), { workerData: day });
    this.all = new Promise((resolve, reject) => {
      const take = async (message: ReadSoFar): Promise<void> => {
        if (message.what === 'all') resolve(message.day);
        else if (message.what === 'fault') reject(new CloseFault(message.message));
        else if (message.what === 'error') reject(new Error(message.message));
        else {
          this.members = message.members;
          await this.onProgress();
        }
      };
      this.thread.on('message', (message: ReadSoFar) => void take(message).catch(reject));
      this.thread.on('error', reject);
      this.thread.on('exit', () => reject(new Error('the reading was stopped')));
    });
    // It is thrown where it is awaited.
    this.all.catch(() => undefined);
  }

  follow(end: number, largestPage: number): void {
    const stand: PagesStand = { end, largestPage, isLast: end === this.pages };
    this.thread.postMessage(stand);
  }

  asRead(onProgress: () => void | Promise<void>): Promise<DayAsRead> {
    this.onProgress = onProgress;
    return this.all;
  }

  stop(): void {
    void this.thread.terminate();
  }
}
