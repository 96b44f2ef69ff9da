import { parseArgs } from 'node:util';
import { InputFault } from '../cloudfunctions/shared/domain/money/inputFault';
import type { Rate } from '../cloudfunctions/shared/domain/money/rate';
import { compilePlan } from '../cloudfunctions/shared/domain/plan/compilePlan';
import { readShareOfOne } from '../cloudfunctions/shared/domain/plan/fields';
import type { SettlementRules } from '../cloudfunctions/shared/domain/plan/plan';
import { presets } from '../cloudfunctions/shared/domain/plan/presets';
import { validatePlan } from '../cloudfunctions/shared/domain/plan/validatePlan';
import { drawPopulation } from '../cloudfunctions/shared/domain/simulation/drawPopulation';
import type { History } from '../cloudfunctions/shared/domain/simulation/history';
import { always, changedFrom } from '../cloudfunctions/shared/domain/simulation/planSchedule';
import { readHistory } from '../cloudfunctions/shared/domain/simulation/readHistory';
import type { SimulationInput } from '../cloudfunctions/shared/domain/simulation/simulate';
import { type BusinessDay, isRealDay } from '../cloudfunctions/shared/domain/time/businessDay';
import { ArgumentFault, readJson, readPlan } from './argumentFiles';

export interface SimulateArguments {
  input: SimulationInput;
  /** Of turnover less refunds; null where none is named. */
  margin: Rate | null;
}

const usage =
  'usage: simulate --plan NAME|FILE [--against NAME|FILE [--from-day YYYY-MM-DD]] [--history FILE | --members N --days N --seed N --to YYYY-MM-DD] [--margin 0.4] [--scenario none|repeat [--repeat-days N]]';

/** Reads the command's arguments and the files that they name. Throws ArgumentFault, and InputFault for a history's fault. */
export function readSimulateArguments(args: string[], today: BusinessDay): SimulateArguments {
  const values = parse(args);
  if (values.plan === undefined) throw new ArgumentFault(`--plan is missing; ${usage}`);
  if (values['from-day'] !== undefined && values.against === undefined)
    throw new ArgumentFault('--from-day changes the plan that --against names, which is missing');
  const draft = readRules('--plan', values.plan);
  const fromDay = values['from-day'] === undefined ? null : readDay('--from-day', values['from-day']);
  const against = values.against === undefined ? null : always(readRules('--against', values.against));
  // A change leaves what came before it as it was, and with it the pools that orders brought along.
  const before =
    fromDay === null || against === null ? against : against.map((one) => ({ ...one, keepsPools: true }));
  return {
    input: {
      history: historyOf(values, today),
      scenario: scenarioOf(values),
      draft: changedFrom(before ?? [], draft, fromDay),
      today: before,
    },
    margin: values.margin === undefined ? null : readMargin(values.margin),
  };
}

type Values = ReturnType<typeof parse>;

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    ...{ plan: text, against: text, 'from-day': text, history: text, to: text, margin: text },
    ...{ members: text, days: text, seed: text, scenario: text, 'repeat-days': text },
  };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new ArgumentFault(`${(error as Error).message.split('\n')[0]}; ${usage}`);
  }
}

function historyOf(values: Values, today: BusinessDay): History {
  if (values.history === undefined)
    return drawPopulation({
      members: readCount('--members', values.members ?? '1000', 1_000_000),
      days: readCount('--days', values.days ?? '365', 3650),
      seed: readCount('--seed', values.seed ?? '1', 2 ** 31),
      to: values.to === undefined ? today : readDay('--to', values.to),
    });
  const drawn = (['members', 'days', 'seed', 'to'] as const).find((name) => values[name] !== undefined);
  if (drawn) throw new ArgumentFault(`--${drawn} is of a generated population, and --history is given`);
  return readHistory(readJson('--history', values.history));
}

function scenarioOf({ scenario = 'none', 'repeat-days': days }: Values): SimulationInput['scenario'] {
  if (scenario !== 'none' && scenario !== 'repeat')
    throw new ArgumentFault(`--scenario is none or repeat, not ${JSON.stringify(scenario)}`);
  if (scenario === 'repeat') return { kind: 'repeat', days: readCount('--repeat-days', days ?? '30', 365) };
  if (days !== undefined) throw new ArgumentFault('--repeat-days is of --scenario repeat');
  return { kind: 'none' };
}

function readRules(option: string, name: string): SettlementRules {
  const plan = readPlan(option, name);
  const preset = typeof plan === 'string' ? presets.get(plan) : undefined;
  if (preset) return compilePlan(preset);
  const validation = validatePlan(plan);
  if (!validation.ok) throw new Error(`${option} was read as a valid plan and is none`);
  return compilePlan(validation.plan);
}

function readMargin(text: string): Rate {
  try {
    return readShareOfOne(text, '--margin');
  } catch (error) {
    if (error instanceof InputFault) throw new ArgumentFault(`${error.field} ${error.fault}`);
    throw error;
  }
}

function readDay(option: string, text: string): BusinessDay {
  if (!isRealDay(text)) throw new ArgumentFault(`${option} is no day YYYY-MM-DD: ${JSON.stringify(text)}`);
  return text;
}

function readCount(option: string, text: string, most: number): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > most)
    throw new ArgumentFault(`${option} is a whole number from 1 to ${most}, not ${JSON.stringify(text)}`);
  return count;
}
