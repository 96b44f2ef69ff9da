import { type DayAsRead, type DayToRead, ReadBack } from './readBack';
import type { Reading } from './reading';

/** Reads between the other work of this thread: for a day that is read sooner than a thread has begun. */
export class ReadHere implements Reading {
  private readonly back: ReadBack;
  private followed: Promise<void> = Promise.resolve();
  private isStopped = false;
  private onProgress: () => void | Promise<void> = () => undefined;

  constructor(day: DayToRead) {
    this.back = new ReadBack(day);
  }

  get members(): number {
    return this.back.members;
  }

  follow(end: number, largestPage: number): void {
    this.followed = this.followed.then(() => this.back.readTo(end, largestPage, () => this.afterPage()));
    // It is thrown where it is awaited.
    this.followed.catch(() => undefined);
  }

  async asRead(onProgress: () => void | Promise<void>): Promise<DayAsRead> {
    this.onProgress = onProgress;
    await this.followed;
    return this.back.asRead();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.followed.catch(() => undefined);
  }

  private afterPage(): void | Promise<void> {
    if (this.isStopped) throw new Error('the reading was stopped');
    return this.onProgress();
  }
}
