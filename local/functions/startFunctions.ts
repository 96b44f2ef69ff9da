import { join, resolve } from 'node:path';
import type { SettableClock } from '../clock';
import { TimerRunner } from '../timers/timerRunner';
import { buildWorker } from './buildWorker';
import { CallTokens } from './callTokens';
import { FunctionCatalog } from './functionCatalog';
import { FunctionHost } from './functionHost';
import { fileSink, type LogSink } from './functionLog';
import type { ProjectSettings } from './projectSettings';

export interface FunctionRuntimeOptions {
  dataDir: string;
  functionsDir?: string;
  settings: ProjectSettings;
  /** Variables that every function gets. */
  env: Record<string, string>;
  clock: SettableClock;
  /** The gateway's address. */
  url: string;
  poolSize?: number;
  log?: LogSink;
}

/** Everything that it takes to run functions. */
export interface FunctionRuntime {
  host: FunctionHost;
  tokens: CallTokens;
  timers: TimerRunner;
  close(): Promise<void>;
}

/** Puts the catalog, the host and the timers of a functions folder together. No process starts before a call. */
export function startFunctions(options: FunctionRuntimeOptions): FunctionRuntime {
  const { dataDir, functionsDir, settings, env, clock, url, poolSize } = options;
  const logFile = fileSink(join(dataDir, 'logs', 'functions.jsonl'));
  const catalog = new FunctionCatalog(functionsDir ? resolve(functionsDir) : null, settings);
  const tokens = new CallTokens();
  const host = new FunctionHost({
    catalog,
    tokens,
    clock,
    url,
    env,
    workerFile: buildWorker(join(dataDir, 'runtime')),
    poolSize,
    log: (line) => {
      logFile.write(line);
      options.log?.(line);
    },
  });
  const timers = new TimerRunner(catalog, host, clock);
  return {
    host,
    tokens,
    timers,
    async close() {
      timers.stop();
      await host.close();
      await logFile.close();
    },
  };
}
