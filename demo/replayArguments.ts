import { parseArgs } from 'node:util';
import { type BusinessDay, isRealDay } from '../cloudfunctions/shared/domain/time/businessDay';
import { ArgumentFault, readFile, readPlan } from './argumentFiles';

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
    plan: readPlan('--plan', String(values.plan)),
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
