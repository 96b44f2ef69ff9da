import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compilePlan } from '../cloudfunctions/shared/domain/plan/compilePlan';
import { greenPointsFull, twoLevel } from '../cloudfunctions/shared/domain/plan/presets';
import { drawPopulation } from '../cloudfunctions/shared/domain/simulation/drawPopulation';
import { always } from '../cloudfunctions/shared/domain/simulation/planSchedule';
import type { Scenario } from '../cloudfunctions/shared/domain/simulation/repeatOrders';
import {
  type Simulation,
  type SimulationInput,
  simulate,
} from '../cloudfunctions/shared/domain/simulation/simulate';
import { businessDay } from '../cloudfunctions/shared/domain/time/businessDay';
import { ownCpu } from './measure/cpuTime';

/** Seconds that a simulation may take (issue: 100 000 members over 365 days). */
const ATMOST_SECONDS = 60;

/**
 * `npm run bench -- simulate`: generated people over their history and the 24 months after it, two plans held against each
 * other, with the time of the history alone beside it. `--scenario repeat`: they go on buying.
 */
export async function run(args: string[]): Promise<unknown> {
  const { members, days, scenario } = readOptions(args);
  const [history, drawing] = timed(() =>
    drawPopulation({ seed: 1, members, days, to: businessDay('2026-11-21') }),
  );
  const input: SimulationInput = {
    ...{ history, scenario },
    draft: always(compilePlan(greenPointsFull)),
    today: always(compilePlan(twoLevel)),
  };
  const [, past] = timed(() => finish({ ...input, daysAfter: 0 }));
  const [found, whole] = timed(() => finish(input));
  return {
    benchmark: 'simulate',
    ...{ members, days, orders: found.orders, scenario },
    budgets: {
      twoPlansOverHistory: {
        atMostSeconds: ATMOST_SECONDS,
        ...past,
        withinBudget: past.cpuSeconds <= ATMOST_SECONDS,
      },
      twoPlansWithTwoYears: {
        atMostSeconds: ATMOST_SECONDS,
        ...whole,
        withinBudget: whole.cpuSeconds <= ATMOST_SECONDS,
      },
    },
    drawing,
    until: found.until,
    released: found.draft.sums.released,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    node: process.version,
    cpu: `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}`,
  };
}

interface Spent {
  seconds: number;
  /** What the processor spent, which on a busy machine is nearer to the truth. */
  cpuSeconds: number;
}

function timed<Result>(work: () => Result): [Result, Spent] {
  const cpuBefore = ownCpu();
  const startedAt = performance.now();
  const result = work();
  return [
    result,
    { seconds: inSeconds(performance.now() - startedAt), cpuSeconds: inSeconds(ownCpu() - cpuBefore) },
  ];
}

function finish(input: SimulationInput): Simulation {
  const days = simulate(input);
  for (let step = days.next(); ; step = days.next()) if (step.done) return step.value;
}

function readOptions(args: string[]): { members: number; days: number; scenario: Scenario } {
  const { values } = parseArgs({
    args,
    options: {
      members: { type: 'string', default: '100000' },
      days: { type: 'string', default: '365' },
      scenario: { type: 'string', default: 'none' },
    },
  });
  const { scenario } = values;
  if (scenario !== 'none' && scenario !== 'repeat') throw new Error('--scenario is none or repeat');
  return {
    members: wholeNumber('members', values.members, 1_000_000),
    days: wholeNumber('days', values.days, 3650),
    scenario: scenario === 'none' ? { kind: 'none' } : { kind: 'repeat', days: 30 },
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > most)
    throw new Error(`--${name} is a whole number from 1 to ${most}`);
  return number;
}

const inSeconds = (ms: number): number => Math.round(ms / 10) / 100;
