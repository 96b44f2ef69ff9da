import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFaultRules } from './faults/faultRule';
import { consoleSink } from './functions/functionLog';
import type { LocalOptions } from './startLocal';

export const USAGE = `CloudBase on this machine, for the functions of any project.

  npm run local -- [options]

  --port N             port on 127.0.0.1 (default 9000; 0 takes a free one)
  --data DIR           where everything is kept (default .data/local)
  --functions DIR      one folder a function; may be missing
  --indexes FILE       index declarations by collection, JSON; may be missing
  --rc FILE            cloudbaserc.json: limits and variables of the functions
  --env NAME=VALUE     fills {{env.NAME}} of the rc file, and is given to every function; repeatable
  --conflict WHEN      report a transaction conflict at the second write (default) or at commit: write | commit
  --transaction-ms N   how long a transaction may stay open (default 30000, as on the platform)
  --web PATH=DIR       serve the files of DIR at PATH, for example --web /=dist/h5; repeatable
  --pool N             calls of functions at once; others wait
  --clock INSTANT      start the clock there (ISO 8601), for example 2026-01-31T08:00:00+08:00
  --no-timers          timers fire only on request
  --faults FILE        what goes wrong, JSON: {"rules": [...]} as for POST /local/faults
  --quiet              print no lines of functions (they are in DATA/logs)
  --help               this text

An option given twice counts as given last, but for the repeatable ones.
The SDK's address is http://127.0.0.1:PORT/admin.`;

/**
 * Reads the command line; null when only the usage is asked for.
 * @throws naming the option that is unknown or malformed
 */
export function readOptions(args: string[]): LocalOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '9000' },
      data: { type: 'string', default: '.data/local' },
      functions: { type: 'string' },
      indexes: { type: 'string' },
      rc: { type: 'string' },
      env: { type: 'string', multiple: true, default: [] },
      conflict: { type: 'string', default: 'write' },
      'transaction-ms': { type: 'string', default: '30000' },
      web: { type: 'string', multiple: true, default: [] },
      pool: { type: 'string' },
      clock: { type: 'string' },
      'no-timers': { type: 'boolean', default: false },
      faults: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    port: wholeNumber('--port', values.port, 0, 65_535),
    dataDir: values.data,
    functionsDir: values.functions,
    indexFile: values.indexes,
    rcFile: values.rc,
    env: Object.fromEntries(values.env.map((text) => splitPair('--env', text))),
    conflictAt: conflictOf(values.conflict),
    transactionLimitMs: wholeNumber('--transaction-ms', values['transaction-ms'], 1, 30_000),
    staticSites: values.web.map(siteOf),
    poolSize: values.pool === undefined ? undefined : wholeNumber('--pool', values.pool, 1, 1_000),
    clockStart: values.clock === undefined ? undefined : instantOf(values.clock),
    autoTimers: !values['no-timers'],
    faults:
      values.faults === undefined ? [] : readFaultRules(JSON.parse(readFileSync(values.faults, 'utf8'))),
    log: values.quiet ? undefined : consoleSink,
  };
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`${flag} must be a whole number from ${least} to ${most}, not ${JSON.stringify(text)}`);
}

function splitPair(flag: string, text: string): [string, string] {
  const equals = text.indexOf('=');
  if (equals > 0) return [text.slice(0, equals), text.slice(equals + 1)];
  throw new Error(`${flag} must look like A=B, not ${JSON.stringify(text)}`);
}

function siteOf(text: string): { path: string; dir: string } {
  const [path, dir] = splitPair('--web', text);
  if (path.startsWith('/')) return { path, dir: resolve(dir) };
  throw new Error(`the path of --web must begin with /, not ${JSON.stringify(path)}`);
}

function conflictOf(text: string): 'write' | 'commit' {
  if (text === 'write' || text === 'commit') return text;
  throw new Error(`--conflict must be write or commit, not ${JSON.stringify(text)}`);
}

function instantOf(text: string): Date {
  const instant = new Date(text);
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new Error(`--clock must be an ISO 8601 instant, not ${JSON.stringify(text)}`);
}
