import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..');

/** Builds into a folder unless what stands there was built from the very same sources, which a stamp beside it tells. */
export async function buildUnlessBuilt(
  folder: string,
  digest: string,
  build: () => Promise<void>,
): Promise<void> {
  const stamp = `${folder}.sources`;
  if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(stamp, { force: true });
  await build();
  writeFileSync(stamp, digest);
}

/** Over the names and contents of files and folders of the repository, without tests and what begins with `except`. */
export function digestOfSources(sources: readonly string[], except?: string): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesOf(join(root, source))).sort()) {
    const file = relative(root, path);
    if (except !== undefined && file.startsWith(except)) continue;
    hash.update(file).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** A file, or every file below a folder but tests. */
export function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
