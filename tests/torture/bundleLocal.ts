import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const local = join(__dirname, '../../local');
const { resolve } = createRequire(__filename);

/** Bundles the local CloudBase into one file, which starts in a third of the time: it is killed and started again and again. */
export async function bundleLocal(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(local, 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    plugins: [native],
    // Those of its files that look for others beside themselves all lie there.
    define: {
      __dirname: JSON.stringify(join(local, 'functions')),
      __filename: JSON.stringify(join(local, 'functions/functionHost.ts')),
    },
    logLevel: 'error',
  });
}

/** What is more than JavaScript stays where it is installed. */
const native: Plugin = {
  name: 'native',
  setup({ onResolve }) {
    onResolve({ filter: /^(lmdb|esbuild)$/ }, ({ path }) => ({
      path: resolve(path),
      external: true,
    }));
  },
};
