import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import packageJson from '../package.json';
import { ReplacedText, type Replacement } from './replaceText';

const root = join(__dirname, '..');
const source = join(root, 'cloudfunctions');

/**
 * Bundles every folder of cloudfunctions/ but shared/ alone into `target/<name>/`, as the platform deploys them: index.js, the
 * threads that it runs, config.json, and a package.json that names the one dependency left outside the bundle.
 * @param replace changes of the sources that tests build with, to show that they catch them
 */
export async function buildFunctions(
  target = join(root, 'dist/functions'),
  names = functionNames(),
  { replace = [] }: { replace?: readonly Replacement[] } = {},
): Promise<string[]> {
  rmSync(target, { recursive: true, force: true });
  const replaced = new ReplacedText(replace);
  const plugins = replace.length > 0 ? [replaced.plugin] : [];
  await Promise.all(names.map((name) => bundle(name, join(target, name), plugins)));
  replaced.assertBuilt();
  return names;
}

/** The functions of this project: folders with an index.ts. */
export const functionNames = (): string[] =>
  readdirSync(source).filter((name) => name !== 'shared' && existsSync(join(source, name, 'index.ts')));

/** What the platform calls, and what it runs in threads of its own. */
const entriesOf = (name: string): string[] =>
  readdirSync(join(source, name))
    .filter((file) => file === 'index.ts' || file.endsWith('.thread.ts'))
    .map((file) => join(source, name, file));

async function bundle(name: string, folder: string, plugins: Plugin[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: entriesOf(name),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['wx-server-sdk'],
    sourcemap: 'inline',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'error',
    plugins,
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
