import { type ChildProcess, fork } from 'node:child_process';
import type { ClockReading } from '../clock';
import { CloudError } from '../cloudError';
import type { FunctionSource } from './functionCatalog';
import { memoryUseMb } from './memoryUse';
import type { FromWorker, FunctionContext, ToWorker, WorkerTask } from './workerProtocol';

export interface WorkerOptions {
  source: FunctionSource;
  workerFile: string;
  /** All that the function finds in process.env besides a call's own context. */
  environment: Record<string, string>;
  clock: ClockReading;
  resultLimit: number;
  context: FunctionContext;
  print(requestId: string | null, level: 'info' | 'error', text: string): void;
  /** The process ended, by itself or killed. */
  onExit(): void;
}

export interface WorkerCall {
  id: string;
  /** The event as JSON. */
  event: string;
  env: Record<string, string>;
}

interface Pending {
  id: string;
  resolve(json: string): void;
  reject(error: CloudError): void;
}

/** Time for node and the function's modules to load; apart from the function's own time limit, as on the platform. */
const LOAD_LIMIT_MS = 30_000;
const MEMORY_CHECK_MS = 100;
/** The smallest function with the SDK loaded needs this much here, whatever the platform lets it be set to. */
const LEAST_MEMORY_MB = 128;
const LAST_WORDS = 4_000;

/** One child process that runs one function, one call at a time. It is never used again after a failure of its own. */
export class WorkerProcess {
  readonly source: FunctionSource;
  readonly memoryLimitMb: number;
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private readonly loaded: Promise<void>;
  private settleLoading: { resolve(): void; reject(error: CloudError): void } | null = null;
  private pending: Pending | null = null;
  private lastWords = '';
  private alive = true;
  private memoryTimer: NodeJS.Timeout | null = null;
  private memoryCheckedAt = Number.NEGATIVE_INFINITY;
  /** The most memory seen at a check, in MB. */
  peakMemoryMb = 0;
  /** False until the first call: that one is a cold start. */
  isWarm = false;

  constructor(private readonly options: WorkerOptions) {
    const { source } = options;
    this.source = source;
    this.memoryLimitMb = Math.max(source.memoryMb, LEAST_MEMORY_MB);
    const task: WorkerTask = {
      entry: source.entry,
      exportName: source.exportName,
      clock: options.clock,
      resultLimit: options.resultLimit,
      context: options.context,
    };
    this.child = fork(options.workerFile, [JSON.stringify(task)], {
      cwd: source.dir,
      env: options.environment,
      execArgv: [`--max-old-space-size=${this.memoryLimitMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.loaded = new Promise((resolve, reject) => {
      this.settleLoading = { resolve, reject };
    });
    this.ended = new Promise((resolve) => {
      this.child.once('close', () => resolve());
    });
    // Whoever makes the first call is told; until then a failure to load must not count as unhandled.
    this.loaded.catch(() => undefined);
    this.listen();
  }

  /** Undefined when it could not be started. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  get isAlive(): boolean {
    return this.alive;
  }

  /**
   * Runs one call and returns the result as JSON.
   * @throws CloudError with the platform's code: execution failed, time or memory limit exceeded
   */
  async call(call: WorkerCall): Promise<string> {
    if (!this.isWarm) await this.withDeadline(LOAD_LIMIT_MS, this.loaded, 'Initializing');
    const done = new Promise<string>((resolve, reject) => {
      this.pending = { id: call.id, resolve, reject };
    });
    this.isWarm = true;
    this.watchMemory();
    this.post({ type: 'call', ...call });
    try {
      return await this.withDeadline(this.source.timeLimitMs, done, 'Invoking');
    } finally {
      this.pending = null;
      this.stopWatching();
    }
  }

  setClock(clock: ClockReading): void {
    this.post({ type: 'clock', clock });
  }

  kill(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
  }

  private post(message: ToWorker): void {
    // A child that has just died rejects the message; its exit is reported by the event.
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  private listen(): void {
    const { child, options } = this;
    child.on('message', (messages: FromWorker[]) => {
      for (const message of messages) this.receive(message);
    });
    for (const [stream, level] of [
      [child.stdout, 'info'],
      [child.stderr, 'error'],
    ] as const) {
      // Only what node itself prints comes this way, such as the trace of an uncaught error.
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.lastWords = (this.lastWords + text).slice(-LAST_WORDS);
        options.print(this.pending?.id ?? null, level, text);
      });
    }
    child.on('error', (error) => this.fail(new CloudError('FUNCTIONS_EXECUTE_FAIL', error.message)));
    child.on('close', (code, signal) => this.end(code, signal));
  }

  private receive(message: FromWorker): void {
    if (message.type === 'log') {
      this.options.print(message.id, message.level, message.text);
    } else if (message.type === 'ready') {
      this.settleLoading?.resolve();
    } else if (message.type === 'loadFailed') {
      this.settleLoading?.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', message.message));
      this.kill();
    } else if (this.pending?.id === message.id) {
      if (message.type === 'result') this.pending.resolve(message.json);
      else this.pending.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', message.message));
    }
  }

  private end(code: number | null, signal: NodeJS.Signals | null): void {
    this.alive = false;
    this.stopWatching();
    this.fail(
      this.lastWords.includes('heap out of memory')
        ? this.memoryExceeded()
        : new CloudError('FUNCTIONS_EXECUTE_FAIL', this.explainExit(code, signal)),
    );
    this.options.onExit();
  }

  private explainExit(code: number | null, signal: NodeJS.Signals | null): string {
    const how = signal === null ? `with code ${code}` : `by signal ${signal}`;
    const words = this.lastWords.trim();
    return `Process exited unexpectedly before completing the request, ${how}${words === '' ? '' : `\n${words}`}`;
  }

  private fail(error: CloudError): void {
    this.settleLoading?.reject(error);
    this.pending?.reject(error);
  }

  /** Looks now and then, over calls that are shorter too. */
  private watchMemory(): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    const check = (): void => {
      this.memoryCheckedAt = performance.now();
      const used = memoryUseMb(pid);
      this.peakMemoryMb = Math.max(this.peakMemoryMb, used);
      if (used <= this.memoryLimitMb) return;
      this.fail(this.memoryExceeded());
      this.kill();
    };
    if (performance.now() - this.memoryCheckedAt >= MEMORY_CHECK_MS) check();
    this.memoryTimer = setInterval(check, MEMORY_CHECK_MS);
  }

  private stopWatching(): void {
    if (this.memoryTimer !== null) clearInterval(this.memoryTimer);
    this.memoryTimer = null;
  }

  private memoryExceeded(): CloudError {
    return new CloudError(
      'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
      `Function ${this.source.name} exceeded its memory limit of ${this.memoryLimitMb} MB`,
    );
  }

  private async withDeadline<T>(limitMs: number, work: Promise<T>, doing: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.kill();
        const message = `${doing} task timed out after ${limitMs / 1_000} seconds`;
        reject(new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message));
      }, limitMs);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
