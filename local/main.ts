import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOptions, USAGE } from './commandLine';
import { type LocalCloudBase, type LocalOptions, startLocal } from './startLocal';
import { stopWithNpm } from './stopWithNpm';

void main();

async function main(): Promise<void> {
  goOnUnread();
  try {
    const options = readOptions(process.argv.slice(2));
    if (options === null) {
      console.log(USAGE);
      return;
    }
    const local = await startLocal(options);
    stopOnSignal(local);
    announce(local, options);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

/** Whoever read the output may be gone, such as the terminal or a pipe to head; the server goes on. */
function goOnUnread(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

function announce(local: LocalCloudBase, options: LocalOptions): void {
  for (const name of local.missingVariables) {
    console.warn(`left out ${name}: its placeholder has no value (--env NAME=VALUE)`);
  }
  const { functionsDir } = options;
  const functions = functionsDir && existsSync(functionsDir) ? resolve(functionsDir) : 'none';
  console.log(`CloudBase listens on ${local.url}
  SDK         ${local.url}/admin
  data        ${resolve(options.dataDir)}
  functions   ${functions}
  clock       ${local.clock.now().toISOString()}
  admin token ${local.adminToken}`);
}

function stopOnSignal(local: LocalCloudBase): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    local.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  stopWithNpm(() => {
    if (!stopping) stop();
  });
}
