import { readIfPresent, replaceFile } from './durableFile';

/** Either a running clock, `offsetMs` ahead of the machine's, or one that stands still at `frozenAt` (ms since 1970). */
export type ClockReading = { offsetMs: number } | { frozenAt: number };

/**
 * The one clock of functions, timers and server dates. It can be set, moved and frozen. Time limits of processes and
 * of transactions do not follow it. What it was set to is kept in a file: data of a day and the day stay together.
 */
export class SettableClock {
  private reading: ClockReading;
  private readonly listeners = new Set<() => void>();

  /** @param file where the setting is kept between starts; none for a clock that forgets */
  constructor(
    private readonly file: string | null = null,
    start?: Date,
  ) {
    this.reading = start ? running(start.getTime()) : stored(file);
    if (start) this.store();
  }

  now(): Date {
    const { reading } = this;
    return new Date('frozenAt' in reading ? reading.frozenAt : Date.now() + reading.offsetMs);
  }

  read(): ClockReading {
    return this.reading;
  }

  /** Goes to an instant; goes on running, or stays frozen there. */
  set(instant: Date): void {
    const ms = instant.getTime();
    if (Number.isNaN(ms)) throw new RangeError('the instant to set the clock to is not a valid date');
    this.change('frozenAt' in this.reading ? { frozenAt: ms } : running(ms));
  }

  /** Moves by milliseconds; backwards when negative. */
  advance(ms: number): void {
    this.set(new Date(this.now().getTime() + ms));
  }

  freeze(): void {
    this.change({ frozenAt: this.now().getTime() });
  }

  resume(): void {
    this.change(running(this.now().getTime()));
  }

  /** Called after every setting, moving, freezing and resuming. Returns how to stop listening. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private change(reading: ClockReading): void {
    this.reading = reading;
    this.store();
    for (const listener of this.listeners) listener();
  }

  private store(): void {
    if (this.file !== null) replaceFile(this.file, JSON.stringify(this.reading));
  }
}

function running(ms: number): ClockReading {
  return { offsetMs: ms - Date.now() };
}

function stored(file: string | null): ClockReading {
  const text = file === null ? null : readIfPresent(file);
  return text === null ? { offsetMs: 0 } : (JSON.parse(text) as ClockReading);
}
