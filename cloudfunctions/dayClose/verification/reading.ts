import type { DayAsRead } from './readBack';

/** The pages of a day being read back by one worker, wherever that works; it may follow close behind the writing. */
export interface Reading {
  /** How many members it has come across. */
  readonly members: number;
  /** The pages before `end` stand, none larger than so many bytes: they may be read. */
  follow(end: number, largestPage: number): void;
  /**
   * What all pages say, after the last has been followed.
   * @param onProgress called from time to time until then; what it throws ends the reading
   * @throws CloseFault naming page, member and rule, even of a page that was read long before
   */
  asRead(onProgress: () => void | Promise<void>): Promise<DayAsRead>;
  /** Ends the reading, wherever it stands, and waits for what is on its way. */
  stop(): Promise<void>;
}
