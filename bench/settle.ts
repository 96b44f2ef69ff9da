import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compilePlan } from '../cloudfunctions/shared/domain/plan/compilePlan';
import { greenPointsFull } from '../cloudfunctions/shared/domain/plan/presets';
import { judgeDay, judgeTogether } from './settle/budgets';
import { type Kind, ORDERS, SHAPES } from './settle/forests';
import { type MeasuredDay, measureDay } from './settle/measureDay';

interface Options {
  members: number;
  rounds: number;
  /** Only this forest, or null for all that the budgets ask for. */
  only: Pick<Kind, 'shape' | 'order'> | null;
}

/**
 * `npm run bench -- settle`: the engine with all rules on, over every shape and order of members that has a budget, with the
 * floor of the same run; and what it costs to prove such a day and to explain it. `--shape` or `--order`: one forest alone.
 */
export async function run(args: string[]): Promise<unknown> {
  const { members, rounds, only } = readOptions(args);
  const rules = compilePlan(greenPointsFull);
  const measure = (kind: Kind): MeasuredDay => measureDay(rules, kind, rounds);
  return {
    benchmark: 'settle',
    rounds,
    ...(only ? measureOne({ ...only, members }, measure) : measureAll(members, measure)),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    node: process.version,
    cpu: `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}`,
  };
}

function measureOne(kind: Kind, measure: (kind: Kind) => MeasuredDay) {
  const day = measure(kind);
  return { budgets: judgeDay(day), days: [day] };
}

function measureAll(members: number, measure: (kind: Kind) => MeasuredDay) {
  const plain = measure({ shape: 'power-law', order: 'sorted', members });
  const shuffled = measure({ shape: 'power-law', order: 'shuffled', members });
  const chain = measure({ shape: 'chain', order: 'sorted', members });
  const star = measure({ shape: 'star', order: 'sorted', members });
  const threefold = measure({ shape: 'power-law', order: 'sorted', members: members * 3 });
  const budgets = { ...judgeDay(plain), ...judgeTogether({ plain, threefold, chain, star, shuffled }) };
  return {
    withinBudget: Object.values(budgets).every((budget) => budget.withinBudget),
    budgets,
    days: [plain, shuffled, chain, star, threefold],
  };
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      members: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '15' },
      shape: { type: 'string' },
      order: { type: 'string' },
    },
  });
  const shape = oneOf('shape', SHAPES, values.shape);
  const order = oneOf('order', ORDERS, values.order);
  return {
    members: wholeNumber('members', values.members),
    rounds: wholeNumber('rounds', values.rounds),
    only: shape || order ? { shape: shape ?? 'power-law', order: order ?? 'sorted' } : null,
  };
}

function oneOf<Name extends string>(option: string, names: readonly Name[], text: string | undefined) {
  const found = names.find((name) => name === text);
  if (text !== undefined && !found) throw new Error(`--${option} is one of ${names.join(', ')}`);
  return found;
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > 30_000_000)
    throw new Error(`--${name} is a whole number up to 30 000 000`);
  return number;
}
