import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sdkEnvironment } from '../../local/functions/functionEnvironment';

/** A local CloudBase in a process of its own, as `npm run local` starts it. */
export interface LocalServer {
  pid: number;
  url: string;
  adminToken: string;
  /** Gives this process the environment with which the SDK reaches the server; before the SDK is loaded. */
  connect(): void;
  stop(): Promise<void>;
}

/**
 * Starts one on a free port, with options of `npm run local`.
 * @throws when it ends before it listens
 */
export async function startLocalServer(options: string[]): Promise<LocalServer> {
  const main = join(__dirname, '../../local/main.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url, adminToken } = await announcementOf(server);
  return {
    pid: server.pid!,
    url,
    adminToken,
    connect: () => Object.assign(process.env, sdkEnvironment(url)),
    async stop() {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
  };
}

/** Reads until the admin token, the last thing that it says of itself. What it prints later is thrown away. */
async function announcementOf(server: ChildProcess): Promise<{ url: string; adminToken: string }> {
  let url = '';
  for await (const line of createInterface({ input: server.stdout! })) {
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? url;
    const adminToken = /admin token (\S+)/.exec(line)?.[1];
    if (adminToken !== undefined) {
      server.stdout!.resume();
      return { url, adminToken };
    }
  }
  throw new Error('the local CloudBase did not start');
}
