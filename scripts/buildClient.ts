import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { buildUnlessBuilt, digestOfSources, filesOf } from './builtFromSources';

/** `catalogue` is the browser's client with the page of all components, for developers alone. */
export type ClientTarget = 'weapp' | 'h5' | 'catalogue';

const root = join(__dirname, '..');
/** Everything that a client is made of. */
const sources = [
  'client',
  'cloudfunctions/shared/contract',
  'cloudfunctions/shared/domain',
  'babel.config.js',
  'scripts/buildClient.ts',
  'scripts/builtFromSources.ts',
  'package-lock.json',
];
/** The page that one build alone has: the others stand when it changes. */
const catalogue = 'client/src/pages/catalogue/';

/**
 * Builds a client into dist/TARGET, unless what stands there was built from the very same sources.
 * @returns the folder
 * @throws with the build's output when it fails
 */
export async function buildClient(target: ClientTarget): Promise<string> {
  const folder = join(root, 'dist', target);
  const digest = digestOfSources(sources, target === 'catalogue' ? undefined : catalogue);
  await buildUnlessBuilt(folder, digest, async () => {
    await runTaro(target);
    if (target !== 'h5') return;
    bringHome(folder);
    compress(folder);
  });
  return folder;
}

async function runTaro(target: ClientTarget): Promise<void> {
  try {
    // Whoever asks, tests too, gets what people get: the build looks at NODE_ENV, and a shell may have CATALOGUE set.
    const isCatalogue = target === 'catalogue';
    const env = { ...process.env, NODE_ENV: 'production', CATALOGUE: isCatalogue ? '1' : '' };
    const maxBuffer = 64 * 1024 * 1024;
    const taro = ['taro', 'build', '--type', isCatalogue ? 'h5' : target];
    await promisify(execFile)('npx', ['--no-install', ...taro], {
      cwd: join(root, 'client'),
      env,
      maxBuffer,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`the ${target} client does not build:\n${stdout}\n${stderr}`);
  }
}

/**
 * The page that most people come to comes with the app, and is not sent for by it: webpack finds a script that ran before
 * the app, and a style sheet that stands. Its figures are asked for before all that.
 */
function bringHome(folder: string): void {
  const page = join(folder, 'index.html');
  const files = filesOf(folder)
    .map((file) => `./${relative(folder, file)}`)
    .filter((file) => /pages_home_index/.test(file));
  if (files.length !== 2) throw new Error(`the home page is a script and a style, not ${files.length} files`);
  const tags = files.map((file) =>
    file.endsWith('.css')
      ? `<link href="${file}" rel="stylesheet"/>`
      : `<script defer="defer" src="${file}"></script>`,
  );
  const asks = `<script>${earlyScript()}</script>`;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('<script', () => `${asks}${tags.join('')}<script`),
  );
}

/** The script that begins the home's call and draws the card with its answer, to stand before all others. */
function earlyScript(): string {
  const platform = join(root, 'client/src/platform');
  const { outputFiles } = buildSync({
    entryPoints: [join(platform, 'early/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    define: { 'process.env.TARO_ENV': '"h5"' },
    // Style sheets come with the page; of the libraries it has what the card needs.
    loader: { '.scss': 'empty' },
    alias: {
      '@tarojs/components': join(platform, 'plainElements.h5.ts'),
      '@tarojs/taro': join(platform, 'early/taro.ts'),
      react: join(platform, 'early/react.ts'),
      'react/jsx-runtime': join(platform, 'early/jsx-runtime.ts'),
    },
  });
  return outputFiles[0]!.text.trim();
}

/** Beside each file of text, as hosting on the platform sends it. */
function compress(folder: string): void {
  for (const file of filesOf(folder).filter((path) => /\.(js|css|html)$/.test(path))) {
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(text));
  }
}

/** `tsx scripts/buildClient.ts TARGET`: the same that tests and `npm start` use. */
async function main(target: string | undefined): Promise<void> {
  if (target !== 'weapp' && target !== 'h5') throw new Error('the target is weapp or h5');
  console.log(`${target}: ${await buildClient(target)}`);
}

if (process.argv[1] === __filename)
  main(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
