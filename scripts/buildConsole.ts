import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildUnlessBuilt, digestOfSources } from './builtFromSources';

const root = join(__dirname, '..');
/** Everything that the console is made of. */
const sources = [
  'console',
  'client/src/styles/colours.scss',
  'cloudfunctions/shared/contract',
  'cloudfunctions/shared/domain',
  'scripts/buildConsole.ts',
  'scripts/builtFromSources.ts',
  'package-lock.json',
];

/**
 * Builds the operators' console into dist/console, unless what stands there was built from the very same sources.
 * @returns the folder
 * @throws with the build's output when it fails
 */
export async function buildConsole(): Promise<string> {
  const folder = join(root, 'dist/console');
  await buildUnlessBuilt(folder, digestOfSources(sources), runVite);
  return folder;
}

async function runVite(): Promise<void> {
  try {
    // Whoever asks, tests too, gets what people get: the build looks at NODE_ENV.
    const env = { ...process.env, NODE_ENV: 'production' };
    const maxBuffer = 16 * 1024 * 1024;
    await promisify(execFile)('npx', ['--no-install', 'vite', 'build', 'console'], {
      cwd: root,
      env,
      maxBuffer,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`the console does not build:\n${stdout}\n${stderr}`);
  }
}

/** `tsx scripts/buildConsole.ts`: the same that tests and `npm start` use. */
if (process.argv[1] === __filename)
  buildConsole()
    .then((folder) => console.log(`console: ${folder}`))
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    });
