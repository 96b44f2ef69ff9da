import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AdminToken } from './adminToken';
import { SettableClock } from './clock';
import type { Database } from './database/database';
import { openDatabase } from './database/openDatabase';
import { lockData } from './dataLock';
import type { FaultRule } from './faults/faultRule';
import type { Faults } from './faults/faults';
import { openFaults } from './faults/openFaults';
import type { CallContext } from './functions/callContext';
import { callFunction } from './functions/callFunction';
import { sdkEnvironment } from './functions/functionEnvironment';
import type { LogSink } from './functions/functionLog';
import { functionsService } from './functions/functionsService';
import { NO_SETTINGS, readProjectSettings } from './functions/projectSettings';
import { type FunctionRuntime, startFunctions } from './functions/startFunctions';
import { adminRoute } from './gateway/adminRoute';
import { databaseService } from './gateway/databaseService';
import { openGateway, type Route } from './gateway/openGateway';
import { staticRoute } from './gateway/staticRoute';
import { httpAccessRoute } from './http/httpAccessRoute';
import { readIndexFile } from './indexFile';
import { defaultSource, localRoute } from './localRoute';
import { openApiService } from './openapi/openApiService';
import { FileStore } from './storage/fileStore';
import { storageRoute } from './storage/storageRoute';
import { storageService } from './storage/storageService';
import { openWechat, type Wechat } from './wechat/openWechat';
import type { SentMessage } from './wechat/subscriptions';
import { wechatRoute } from './wechat/wechatRoute';

export interface LocalOptions {
  /** 0 takes a free one. */
  port: number;
  /** Everything that is kept lies here; created when missing. */
  dataDir: string;
  /** One folder a function. May be missing or come later. */
  functionsDir?: string;
  /** Collection name -> index declarations, JSON. A missing file means no indexes. */
  indexFile?: string;
  /** A cloudbaserc.json: time and memory limits, environment variables. */
  rcFile?: string;
  /** Values of the rc file's {{env.NAME}} placeholders; also given to every function. */
  env?: Record<string, string>;
  conflictAt?: 'write' | 'commit';
  /** How long a transaction may stay open; by default the platform's 30 s. */
  transactionLimitMs?: number;
  /** Built web clients to serve, such as {path: '/', dir: 'dist/h5'}. */
  staticSites?: { path: string; dir: string }[];
  /** Calls from outside that run at once; others wait. */
  poolSize?: number;
  /** Gets every line of the functions, besides the log file. */
  log?: LogSink;
  /** Where the clock starts; by default where it was, and at the machine's time in a new data folder. */
  clockStart?: Date;
  /** Whether timers fire by themselves. */
  autoTimers?: boolean;
  /** What goes wrong from the start. */
  faults?: FaultRule[];
}

/** A running CloudBase. */
export interface LocalCloudBase {
  /** http://127.0.0.1:PORT */
  url: string;
  port: number;
  clock: SettableClock;
  /** For `Authorization: Bearer` on /local and POST /wechat/identities. */
  adminToken: string;
  /** Environment variables of the rc file that were left out for want of a value, as `function.VARIABLE`. */
  missingVariables: string[];
  wechat: Wechat;
  /** Environment variables with which any process can use wx-server-sdk as administrator. */
  sdkEnv(): Record<string, string>;
  /**
   * Calls a function, with an openid as a mini-program would.
   * @throws CloudError with the platform's code
   */
  callFunction(
    name: string,
    data?: Record<string, unknown>,
    context?: Partial<CallContext>,
  ): Promise<unknown>;
  /** Fires a timer now, by its function's or its trigger's name, and returns the function's result. */
  fireTimer(name: string): Promise<unknown>;
  /** Lets timers fire by themselves from now on, as `autoTimers` does from the start. */
  startTimers(): void;
  /** Subscribe messages sent so far. */
  outbox(): SentMessage[];
  close(): Promise<void>;
}

/** What runs, and what the routes are made of. */
interface Machine {
  dataDir: string;
  url: string;
  clock: SettableClock;
  database: Database;
  adminToken: AdminToken;
  functions: FunctionRuntime;
  wechat: Wechat;
  faults: Faults;
}

type Closer = () => Promise<void> | void;

/**
 * Starts CloudBase on this machine.
 * @throws when the port or the data folder is in use, or a settings file is malformed
 */
export async function startLocal(options: LocalOptions): Promise<LocalCloudBase> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const env = options.env ?? {};
  const settings = options.rcFile ? readProjectSettings(options.rcFile, env) : NO_SETTINGS;
  const indexes = readIndexFile(options.indexFile);
  const closers: Closer[] = [];
  try {
    closers.push(await lockData(dataDir));
    const adminToken = new AdminToken(join(dataDir, 'admin-token'));
    const clock = new SettableClock(join(dataDir, 'clock.json'), options.clockStart);
    const wechat = openWechat(join(dataDir, 'wechat'), adminToken.keyFor('sessions'));
    const database = await openDatabase({
      dir: join(dataDir, 'database'),
      indexes,
      conflictAt: options.conflictAt,
      transactionLimitMs: options.transactionLimitMs,
    });
    closers.push(() => database.close());
    const gateway = await openGateway(options.port);
    closers.push(() => gateway.close());
    const { url } = gateway;
    const functions = startFunctions({ ...options, dataDir, settings, env, clock, url });
    closers.push(() => functions.close());
    const faults = openFaults(functions.host, options.faults);
    const machine: Machine = { dataDir, url, clock, database, adminToken, functions, wechat, faults };
    gateway.serve([
      ...routesOf(machine),
      ...(options.staticSites ?? []).map(({ path, dir }) => staticRoute(path, dir)),
    ]);
    if (options.autoTimers === true) functions.timers.start();
    return handleOf(machine, gateway.port, settings.missing, () => closeAll(closers));
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

function routesOf(machine: Machine): Route[] {
  const { dataDir, url, clock, database, adminToken, functions, wechat, faults } = machine;
  const { host, tokens, timers } = functions;
  const now = (): Date => clock.now();
  const files = new FileStore(join(dataDir, 'storage'));
  const storage = { files, key: adminToken.keyFor('storage'), url, now };
  return [
    adminRoute(
      {
        database: databaseService(database, now),
        functions: functionsService(host, tokens),
        storage: storageService(storage),
        wx: openApiService({ ...wechat, now, url }, tokens),
      },
      faults,
    ),
    storageRoute(storage),
    httpAccessRoute(host),
    wechatRoute({ wechat, host, adminToken, now }),
    localRoute({ adminToken, clock, timers, host, faults, subscriptions: wechat.subscriptions }),
  ];
}

function handleOf(
  { url, clock, adminToken, functions, wechat }: Machine,
  port: number,
  missingVariables: string[],
  close: () => Promise<void>,
): LocalCloudBase {
  return {
    url,
    port,
    clock,
    adminToken: adminToken.text,
    missingVariables,
    wechat,
    sdkEnv: () => sdkEnvironment(url),
    async callFunction(name, data = {}, context = {}) {
      const source = context.source ?? defaultSource(context.openid);
      return JSON.parse((await callFunction(functions.host, name, data, { ...context, source })).json);
    },
    fireTimer: (name) => functions.timers.fire(name),
    startTimers: () => functions.timers.start(),
    outbox: () => wechat.subscriptions.outbox(),
    close,
  };
}

/** The last opened is closed first. */
async function closeAll(closers: Closer[]): Promise<void> {
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close();
}
