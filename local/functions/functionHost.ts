import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { SettableClock } from '../clock';
import { CloudError } from '../cloudError';
import { APP_ID, type CallContext, contextVariables, ENVIRONMENT_ID } from './callContext';
import type { CallTokens, RunningCall } from './callTokens';
import type { FunctionCatalog, FunctionSource } from './functionCatalog';
import { functionEnvironment, REGION } from './functionEnvironment';
import { FunctionFinder } from './functionFinder';
import type { CallReport, LogSink } from './functionLog';
import { WorkerPool } from './workerPool';
import { WorkerProcess } from './workerProcess';
import type { FunctionContext } from './workerProtocol';

export interface FunctionHostOptions {
  catalog: FunctionCatalog;
  tokens: CallTokens;
  clock: SettableClock;
  /** The gateway's address, where the functions' SDK sends its requests. */
  url: string;
  /** The bundled worker, see buildWorker. */
  workerFile: string;
  /** Variables that every function gets. */
  env: Record<string, string>;
  /** Calls from outside at once; by default twice the cores, at least 4. */
  poolSize?: number;
  log: LogSink;
}

export interface Invocation {
  name: string;
  /** The event as JSON. */
  event: string;
  context: CallContext;
  /** The call of a function that makes this call. */
  caller?: RunningCall;
  /** By default a new one. */
  requestId?: string;
}

/** Both ways, in bytes of JSON. */
export const PAYLOAD_LIMIT = 6 * 1024 * 1024;
/** A function that calls itself without end is stopped here. */
const DEEPEST_CHAIN = 8;

/** Runs functions in child processes as the platform runs them. */
export class FunctionHost {
  private readonly pool: WorkerPool;
  private readonly finder: FunctionFinder;
  private readonly stopFollowing: () => void;

  constructor(private readonly options: FunctionHostOptions) {
    const size = options.poolSize ?? Math.max(4, 2 * availableParallelism());
    this.finder = new FunctionFinder(options.catalog);
    this.pool = new WorkerPool(size, (source, onExit) => this.startWorker(source, onExit));
    this.stopFollowing = options.clock.onChange(() => {
      for (const worker of this.pool.all()) worker.setClock(options.clock.read());
    });
  }

  /**
   * Runs a function once and returns its result as JSON.
   * @throws CloudError FUNCTION_NOT_FOUND, FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED,
   *   FUNCTIONS_MEMORY_LIMIT_EXCEEDED, EXCEED_REQUEST_LIMIT
   */
  async invoke(invocation: Invocation): Promise<string> {
    const depth = invocation.caller === undefined ? 0 : invocation.caller.depth + 1;
    checkRequest(invocation, depth);
    return this.finder.use(invocation.name, (source) => this.run(source, invocation, depth));
  }

  private async run(source: FunctionSource, invocation: Invocation, depth: number): Promise<string> {
    const requestId = invocation.requestId ?? randomUUID();
    const worker = await this.pool.take(source, depth > 0);
    const token = this.options.tokens.issue({ source, context: invocation.context, depth });
    const coldStart = !worker.isWarm;
    const startedAt = performance.now();
    let failure: CloudError | null = null;
    try {
      const env = contextVariables(invocation.context, token, requestId);
      return await worker.call({ id: requestId, event: invocation.event, env });
    } catch (error) {
      failure = error as CloudError;
      throw error;
    } finally {
      this.options.tokens.expireSoon(token);
      this.pool.release(worker);
      this.report({
        function: source.name,
        requestId,
        source: invocation.context.source,
        outcome: failure?.code ?? 'ok',
        message: failure?.message,
        durationMs: performance.now() - startedAt,
        memoryMb: worker.peakMemoryMb,
        coldStart,
      });
    }
  }

  /** The processes that run functions now, busy and idle. */
  processes(): { name: string; pid: number }[] {
    return [...this.pool.all()].flatMap(({ source, pid }) =>
      pid === undefined ? [] : [{ name: source.name, pid }],
    );
  }

  async close(): Promise<void> {
    this.stopFollowing();
    await this.pool.close();
  }

  private startWorker(source: FunctionSource, onExit: () => void): WorkerProcess {
    const { options } = this;
    return new WorkerProcess({
      source,
      workerFile: options.workerFile,
      environment: functionEnvironment(source, options.url, options.env),
      clock: options.clock.read(),
      resultLimit: PAYLOAD_LIMIT,
      context: contextOf(source),
      print: (requestId, level, text) => {
        options.log({ kind: 'print', time: this.time(), function: source.name, requestId, level, text });
      },
      onExit,
    });
  }

  private report(report: Omit<CallReport, 'kind' | 'time'>): void {
    this.options.log({ kind: 'report', time: this.time(), ...report });
  }

  private time(): string {
    return this.options.clock.now().toISOString();
  }
}

function checkRequest({ name, event }: Invocation, depth: number): void {
  if (Buffer.byteLength(event) > PAYLOAD_LIMIT) {
    throw new CloudError(
      'EXCEED_REQUEST_LIMIT',
      `request of ${Buffer.byteLength(event)} bytes to function ${name} exceeds the limit of ${PAYLOAD_LIMIT} bytes`,
    );
  }
  if (depth > DEEPEST_CHAIN) {
    throw new CloudError(
      'EXCEED_CONCURRENT_REQUEST_LIMIT',
      `functions call each other more than ${DEEPEST_CHAIN} deep, last ${name}`,
    );
  }
}

function contextOf(source: FunctionSource): FunctionContext {
  return {
    function_name: source.name,
    function_version: '$LATEST',
    namespace: ENVIRONMENT_ID,
    memory_limit_in_mb: source.memoryMb,
    time_limit_in_ms: source.timeLimitMs,
    tencentcloud_region: REGION,
    tencentcloud_appid: APP_ID,
    tencentcloud_uin: '',
  };
}
