import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A bundle is a handful of files; a folder of this many holds something else too, and is only looked at so far. */
const MOST_FILES = 500;

/** Changes when a file below `dir` changes, appears or goes. Looks at sizes and times only; skips node_modules. */
export function fingerprint(dir: string): string {
  const seen: string[] = [];
  collect(dir, seen);
  return seen.join('|');
}

function collect(dir: string, seen: string[]): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (seen.length >= MOST_FILES) return;
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      collect(path, seen);
      continue;
    }
    const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
    if (stats) seen.push(`${entry.name}:${stats.ino}:${stats.size}:${stats.mtimeNs}`);
  }
}
