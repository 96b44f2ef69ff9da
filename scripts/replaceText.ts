import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const root = join(__dirname, '..');

/** A change of a source file's text that only this build sees. */
export interface Replacement {
  /** From the repository's root. */
  file: string;
  /** What stands there exactly once. */
  from: string;
  to: string;
}

/**
 * Builds with sources that were changed in memory: tests show with it that they catch what they are there for.
 * @throws where a text does not stand in its file exactly once: the source has changed, and the test must follow
 */
export class ReplacedText {
  private readonly texts = new Map<string, string>();
  private readonly built = new Set<string>();

  constructor(replacements: readonly Replacement[]) {
    for (const { file, from, to } of replacements) {
      const path = join(root, file);
      const text = this.texts.get(path) ?? readFileSync(path, 'utf8');
      const count = text.split(from).length - 1;
      if (count !== 1) throw new Error(`${file} has ${JSON.stringify(from)} ${count} times, not once`);
      this.texts.set(
        path,
        text.replace(from, () => to),
      );
    }
  }

  readonly plugin: Plugin = {
    name: 'replaced text',
    setup: (build) => {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const contents = this.texts.get(path);
        if (contents === undefined) return null;
        this.built.add(path);
        return { contents, loader: 'ts' };
      });
    },
  };

  /** @throws where a changed file is in none of the bundles */
  assertBuilt(): void {
    const left = [...this.texts.keys()].filter((path) => !this.built.has(path));
    if (left.length > 0) throw new Error(`no bundle has ${left.join(', ')}`);
  }
}
