import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Reply } from '../../cloudfunctions/shared/contract/reply';
import { sdkEnvironment } from '../../local/functions/functionEnvironment';
import { type Caller, testEnvironment } from './cloud';

const root = join(__dirname, '../..');

/** A local CloudBase in a process of its own, which dies at any instruction when it is told to. */
export interface KillableCloud {
  as(openid: string): Caller;
  /**
   * Asks the machine itself: a path below /local. With a body it is a POST.
   * @throws with the platform's answer where it refuses, and when the server is gone
   */
  machine(path: string, body?: object): Promise<unknown>;
  isAlive(): boolean;
  /** Resolves when the server is gone, whoever ended it. */
  gone: Promise<unknown>;
  /** SIGKILL to the server and all of its functions; returns when they are gone. */
  kill(): Promise<void>;
  /** SIGKILL to the server alone: the functions' processes find out by themselves. */
  killServer(): Promise<void>;
}

export interface KillableOptions {
  /** Variables that every function gets. */
  env?: Record<string, string>;
  /** More of the server's own options. */
  options?: string[];
  /** What node runs as the server; by default its sources. */
  program?: string[];
}

/** Starts the server as `npm run local` does, on data that outlives it; the SDK of this process then speaks to it. */
export async function startKillableCloud(
  dataDir: string,
  functionsDir: string,
  { env = {}, options = [], program = ['--import', 'tsx', 'local/main.ts'] }: KillableOptions = {},
): Promise<KillableCloud> {
  const environment = Object.entries({ ...testEnvironment, ...env }).flatMap(([name, value]) => [
    '--env',
    `${name}=${value}`,
  ]);
  const server = spawn(
    process.execPath,
    [
      ...[...program, '--port', '0', '--data', dataDir, '--functions', functionsDir],
      ...['--indexes', 'cloudfunctions/shared/store/indexes.json', '--rc', 'cloudbaserc.json'],
      ...['--no-timers', '--quiet', ...environment, ...options],
    ],
    // A group of its own, so that the functions' processes die with it.
    { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = once(server, 'exit');
  const { url, token } = await announced(server);
  Object.assign(process.env, sdkEnvironment(url));
  const machine = (path: string, body?: object) => ask(`${url}/local/${path}`, token, body);
  return {
    machine,
    gone,
    as: (openid) => ({
      openid,
      call: async (area, action, data = {}) => {
        const context = { openid, source: 'wx_client' };
        const answer = await machine(`functions/${area}/call`, { data: { action, data }, context });
        return (answer as { result: Reply }).result;
      },
    }),
    isAlive: () => isAlive(server),
    kill: () => kill(-1),
    killServer: () => kill(1),
  };

  /** @param sign -1 for the whole group */
  async function kill(sign: 1 | -1): Promise<void> {
    if (server.pid !== undefined && isAlive(server)) process.kill(sign * server.pid, 'SIGKILL');
    await gone;
  }
}

const isAlive = (server: ChildProcess): boolean => server.exitCode === null && server.signalCode === null;

/** @throws when the server ends before it announces itself */
async function announced(server: ChildProcess): Promise<{ url: string; token: string }> {
  let text = '';
  for await (const part of server.stdout ?? []) {
    text += String(part);
    const url = /listens on (\S+)/.exec(text)?.[1];
    const token = /admin token (\S+)\n/.exec(text)?.[1];
    if (url && token) return { url, token };
  }
  throw new Error(`the server did not start: ${text}`);
}

async function ask(url: string, token: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer;
}
