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
  /** SIGKILL to the server and all of its functions; returns when they are gone. */
  kill(): Promise<void>;
}

/** Starts the server as `npm run local` does, on data that outlives it; the SDK of this process then speaks to it. */
export async function startKillableCloud(dataDir: string, functionsDir: string): Promise<KillableCloud> {
  const environment = Object.entries(testEnvironment).flatMap(([name, value]) => [
    '--env',
    `${name}=${value}`,
  ]);
  const server = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'local/main.ts', '--port', '0', '--data', dataDir, '--functions', functionsDir],
      ...['--indexes', 'cloudfunctions/shared/store/indexes.json', '--rc', 'cloudbaserc.json'],
      ...['--no-timers', '--quiet', ...environment],
    ],
    // A group of its own, so that the functions' processes die with it.
    { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const { url, token } = await announced(server);
  Object.assign(process.env, sdkEnvironment(url));
  return {
    as: (openid) => ({
      openid,
      call: (area, action, data = {}) => call({ url, token }, openid, area, { action, data }),
    }),
    kill: async () => {
      const gone = once(server, 'exit');
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
      await gone;
    },
  };
}

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

async function call(
  { url, token }: { url: string; token: string },
  openid: string,
  area: string,
  data: object,
): Promise<Reply> {
  const response = await fetch(`${url}/local/functions/${area}/call`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data, context: { openid, source: 'wx_client' } }),
  });
  return ((await response.json()) as { result: Reply }).result;
}
