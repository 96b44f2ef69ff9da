import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Bundles the worker into one plain file, so that a cold start pays for node and the function only.
 * @param dir folder to write to
 * @returns the path of the file
 */
export function buildWorker(dir: string): string {
  mkdirSync(dir, { recursive: true });
  const outfile = join(dir, 'worker.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // The function's own modules are named at run time; there is nothing to bundle.
    supported: { 'dynamic-import': true },
    logLevel: 'error',
  });
  return outfile;
}
