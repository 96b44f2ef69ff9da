import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import packageJson from '../package.json';

const root = join(__dirname, '..');
const source = join(root, 'cloudfunctions');

/**
 * Bundles every folder of cloudfunctions/ but shared/ alone into `target/<name>/`, as the platform deploys them: index.js,
 * config.json, and a package.json that names the one dependency left outside the bundle.
 */
export async function buildFunctions(
  target = join(root, 'dist/functions'),
  names = functionNames(),
): Promise<string[]> {
  rmSync(target, { recursive: true, force: true });
  await Promise.all(names.map((name) => bundle(name, join(target, name))));
  return names;
}

/** The functions of this project: folders with an index.ts. */
export const functionNames = (): string[] =>
  readdirSync(source).filter((name) => name !== 'shared' && existsSync(join(source, name, 'index.ts')));

async function bundle(name: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(source, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['wx-server-sdk'],
    sourcemap: 'inline',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'error',
  });
  cpSync(join(source, name, 'config.json'), join(folder, 'config.json'));
  const manifest = {
    name,
    version: packageJson.version,
    main: 'index.js',
    dependencies: { 'wx-server-sdk': packageJson.dependencies['wx-server-sdk'] },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (process.argv[1] === __filename)
  buildFunctions().then((names) => console.error(`built ${names.length} functions: ${names.join(', ')}`));
