import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { presets } from '../cloudfunctions/shared/domain/plan/presets';
import { validatePlan } from '../cloudfunctions/shared/domain/plan/validatePlan';
import { type BusinessDay, isRealDay } from '../cloudfunctions/shared/domain/time/businessDay';

export interface ReplayArguments {
  members: Buffer;
  orders: Buffer;
  /** A preset's name, or a whole plan. */
  plan: unknown;
  from: BusinessDay;
  to: BusinessDay;
  skipBadRows: boolean;
  conflictAt: 'write' | 'commit';
}

/** What is wrong with the arguments, in one line. */
export class ArgumentFault extends Error {}

const usage =
  'usage: replay --members FILE --orders FILE --plan NAME|FILE --from YYYY-MM-DD --to YYYY-MM-DD [--skip-bad-rows] [--conflict write|commit]';

/** Reads the command's arguments and the files that they name. Throws ArgumentFault. */
export function readReplayArguments(args: string[]): ReplayArguments {
  const values = parse(args);
  const missing = (['members', 'orders', 'plan', 'from', 'to'] as const).find((name) => !values[name]);
  if (missing) throw new ArgumentFault(`--${missing} is missing; ${usage}`);
  const from = readDay('--from', values.from);
  const to = readDay('--to', values.to);
  if (from > to) throw new ArgumentFault(`--from ${from} is after --to ${to}`);
  const conflictAt = values.conflict;
  if (conflictAt !== 'write' && conflictAt !== 'commit')
    throw new ArgumentFault(`--conflict is write or commit, not ${JSON.stringify(conflictAt)}`);
  return {
    plan: readPlan(String(values.plan)),
    members: readFile('--members', String(values.members)),
    orders: readFile('--orders', String(values.orders)),
    from,
    to,
    skipBadRows: values['skip-bad-rows'],
    conflictAt,
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: {
        members: text,
        orders: text,
        plan: text,
        from: text,
        to: text,
        conflict: { type: 'string', default: 'write' },
        'skip-bad-rows': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new ArgumentFault(`${(error as Error).message.split('\n')[0]}; ${usage}`);
  }
}

function readDay(option: string, text: string | undefined): BusinessDay {
  if (!isRealDay(text)) throw new ArgumentFault(`${option} is no day YYYY-MM-DD: ${JSON.stringify(text)}`);
  return text;
}

function readFile(option: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ArgumentFault(
      `${option} ${path}: ${code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`}`,
    );
  }
}

function readPlan(name: string): unknown {
  if (presets.has(name)) return name;
  const plan = parsePlan(name);
  const validation = validatePlan(plan);
  if (validation.ok) return plan;
  const [fault] = validation.faults;
  throw new ArgumentFault(`--plan ${name}: ${fault?.field} ${fault?.fault}`);
}

function parsePlan(name: string): unknown {
  const text = readFile('--plan', name)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ArgumentFault(`--plan ${name} is not JSON: ${(error as Error).message}`);
  }
}
