import { CloudError } from '../cloudError';
import type { FunctionSource } from './functionCatalog';
import type { WorkerProcess } from './workerProcess';

interface Waiting {
  source: FunctionSource;
  give(worker: WorkerProcess): void;
}

/** Calls that wait for a process beyond this many are refused, as the platform refuses too many at once. */
const LONGEST_QUEUE = 5_000;
/** Processes kept, busy and idle, for each call that may run at once: room for functions that call functions. */
const KEPT_PER_CALL = 2;

/**
 * The child processes of all functions. At most `size` calls from outside run at once; the calls that these make to
 * other functions come on top. A process belongs to one version of one function; when another needs the room, the
 * one that has been idle longest goes.
 */
export class WorkerPool {
  private readonly workers = new Set<WorkerProcess>();
  /** Those that run a call from outside. */
  private readonly serving = new Set<WorkerProcess>();
  /** Oldest first. */
  private idle: WorkerProcess[] = [];
  private queue: Waiting[] = [];

  constructor(
    private readonly size: number,
    private readonly start: (source: FunctionSource, onExit: () => void) => WorkerProcess,
  ) {}

  /**
   * A process for one call. A call made by a function (`nested`) never waits: its caller holds a place, and callers
   * that wait for each other's places would wait for ever.
   * @throws CloudError EXCEED_CONCURRENT_REQUEST_LIMIT when the queue is full
   */
  async take(source: FunctionSource, nested: boolean): Promise<WorkerProcess> {
    this.retireOutdated(source);
    if (nested) return this.idleOrNew(source);
    if (this.serving.size < this.size && this.queue.length === 0) return this.takeToServe(source);
    if (this.queue.length >= LONGEST_QUEUE) {
      throw new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', 'too many calls wait for a process');
    }
    return new Promise((give) => {
      this.queue.push({ source, give });
    });
  }

  /** Gives a process back after its call, for whoever waits. */
  release(worker: WorkerProcess): void {
    this.serving.delete(worker);
    if (worker.isAlive && this.workers.size <= this.size * KEPT_PER_CALL) this.idle.push(worker);
    else this.discard(worker);
    this.serveQueue();
  }

  all(): Iterable<WorkerProcess> {
    return this.workers;
  }

  /** Ends every process, also those in the middle of a call. */
  async close(): Promise<void> {
    this.queue = [];
    const ending = [...this.workers].map((worker) => worker.ended);
    for (const worker of this.workers) this.discard(worker);
    await Promise.all(ending);
  }

  private takeToServe(source: FunctionSource): WorkerProcess {
    const worker = this.idleOrNew(source);
    this.serving.add(worker);
    return worker;
  }

  private idleOrNew(source: FunctionSource): WorkerProcess {
    const ready = this.idle.filter((worker) => worker.source === source).at(-1);
    if (ready !== undefined) {
      this.idle = this.idle.filter((worker) => worker !== ready);
      return ready;
    }
    const longestIdle = this.idle[0];
    if (longestIdle && this.workers.size >= this.size * KEPT_PER_CALL) this.discard(longestIdle);
    const worker = this.start(source, () => this.discard(worker));
    this.workers.add(worker);
    return worker;
  }

  private discard(worker: WorkerProcess): void {
    this.workers.delete(worker);
    this.idle = this.idle.filter((other) => other !== worker);
    worker.kill();
  }

  private serveQueue(): void {
    while (this.serving.size < this.size) {
      const waiting = this.queue.shift();
      if (waiting === undefined) return;
      waiting.give(this.takeToServe(waiting.source));
    }
  }

  /** After a change on disk the old code gets no further call. */
  private retireOutdated(source: FunctionSource): void {
    for (const worker of this.idle) {
      if (worker.source.name === source.name && worker.source !== source) this.discard(worker);
    }
  }
}
