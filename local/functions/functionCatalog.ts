import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint';
import { type FunctionConfig, readFunctionConfig } from './functionConfig';
import type { ProjectSettings } from './projectSettings';

/** A function as it lies on disk now. */
export interface FunctionSource {
  name: string;
  dir: string;
  entry: string;
  exportName: string;
  /** Changes with any file of the function. */
  version: string;
  timeLimitMs: number;
  memoryMb: number;
  variables: Record<string, string>;
  config: FunctionConfig;
}

/** The platform's default is 3 s; a cold machine that runs everything at once deserves more. */
const DEFAULT_TIME_LIMIT_SECONDS = 10;
const DEFAULT_MEMORY_MB = 256;
const DEFAULT_HANDLER = 'index.main';
const ENTRY_EXTENSIONS = ['.js', '.cjs', '.mjs'];
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** The functions folder: one folder a function. Read anew at each question, so that a rebuilt bundle is seen. */
export class FunctionCatalog {
  private readonly known = new Map<string, FunctionSource>();

  /** @param dir may be missing: then there are no functions (yet) */
  constructor(
    private readonly dir: string | null,
    private readonly settings: ProjectSettings,
  ) {}

  names(): string[] {
    if (this.dir === null || !existsSync(this.dir)) return [];
    return readdirSync(this.dir)
      .filter((name) => NAME.test(name) && this.entryOf(name) !== null)
      .sort();
  }

  /** @throws when its config.json is malformed */
  find(name: string): FunctionSource | null {
    if (this.dir === null || !NAME.test(name)) return null;
    const entry = this.entryOf(name);
    if (entry === null) return null;
    const dir = join(this.dir, name);
    const version = fingerprint(dir);
    const before = this.known.get(name);
    if (before?.version === version) return before;
    const source = this.read(name, dir, entry, version);
    this.known.set(name, source);
    return source;
  }

  private handlerOf(name: string): { base: string; exportName: string } {
    const handler = this.settings.functions.get(name)?.handler ?? DEFAULT_HANDLER;
    const dot = handler.lastIndexOf('.');
    return { base: handler.slice(0, dot), exportName: handler.slice(dot + 1) };
  }

  private entryOf(name: string): string | null {
    return entryFile(join(this.dir ?? '', name), this.handlerOf(name).base);
  }

  private read(name: string, dir: string, entry: string, version: string): FunctionSource {
    const settings = this.settings.functions.get(name);
    const config = readFunctionConfig(join(dir, 'config.json'));
    const seconds = settings?.timeLimitSeconds ?? config.timeout ?? DEFAULT_TIME_LIMIT_SECONDS;
    return {
      name,
      dir,
      entry,
      exportName: this.handlerOf(name).exportName,
      version,
      timeLimitMs: seconds * 1_000,
      memoryMb: settings?.memoryMb ?? config.memorySize ?? DEFAULT_MEMORY_MB,
      variables: settings?.variables ?? {},
      config,
    };
  }
}

function entryFile(dir: string, base: string): string | null {
  const candidates = ENTRY_EXTENSIONS.map((extension) => join(dir, `${base}${extension}`));
  return candidates.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? null;
}
