import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { fen } from '../cloudfunctions/shared/domain/money/amount';
import { compilePlan } from '../cloudfunctions/shared/domain/plan/compilePlan';
import { tierOf } from '../cloudfunctions/shared/domain/plan/grant';
import type { SettlementRules } from '../cloudfunctions/shared/domain/plan/plan';
import { greenPointsFull } from '../cloudfunctions/shared/domain/plan/presets';
import { newDayMemory } from '../cloudfunctions/shared/domain/settlement/dayMemory';
import type { DayOutcome, Forest } from '../cloudfunctions/shared/domain/settlement/forest';
import { settleForest } from '../cloudfunctions/shared/domain/settlement/settleForest';

const SHAPES = ['power-law', 'chain', 'star'] as const;
const ORDERS = ['sorted', 'shuffled'] as const;
type Shape = (typeof SHAPES)[number];

/**
 * The engine over a generated forest with all rules on: its time, and in the same run the floor, the time just to read
 * every input once and write every output once. Both work in memory that is already there.
 */
export async function run(args: string[]): Promise<unknown> {
  const { members, shape, order, rounds } = optionsOf(args);
  const rules = compilePlan(greenPointsFull);
  const startedAt = performance.now();
  const sorted = generateForest(rules, members, shape);
  const forest = order === 'sorted' ? sorted : shuffled(sorted);
  const generationMs = performance.now() - startedAt;

  const firstMs = timeOf(() => settleForest(rules, forest));
  const memory = newDayMemory(rules, forest);
  const engine: number[] = [];
  const cpu: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    floor.push(timeOf(() => touchEverything(forest, memory.outcome)));
    const cpuBefore = process.cpuUsage();
    engine.push(timeOf(() => settleForest(rules, forest, memory)));
    const { user, system } = process.cpuUsage(cpuBefore);
    cpu.push((user + system) / 1000);
  }
  const engineMs = medianOf(engine);
  const floorMs = medianOf(floor);
  return {
    benchmark: 'settle',
    members,
    orders: forest.orderAmount.length,
    shape,
    order,
    rounds,
    engineMs: rounded(engineMs),
    engineMsBest: rounded(Math.min(...engine)),
    engineMsWorst: rounded(Math.max(...engine)),
    /** What the processor spent on it: on a busy machine nearer to the truth than the clock. */
    engineCpuMs: rounded(medianOf(cpu)),
    /** Once, not yet compiled by V8, in memory fresh from the system. */
    engineMsFirst: rounded(firstMs),
    microsecondsPerMember: rounded((engineMs * 1000) / members),
    floorMs: rounded(floorMs),
    timesFloor: rounded(engineMs / floorMs),
    generationMs: rounded(generationMs),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    node: process.version,
    cpu: `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}`,
  };
}

function optionsOf(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      members: { type: 'string', default: '1000000' },
      shape: { type: 'string', default: 'power-law' },
      order: { type: 'string', default: 'sorted' },
      rounds: { type: 'string', default: '9' },
    },
  });
  const shape = SHAPES.find((name) => name === values.shape);
  const order = ORDERS.find((name) => name === values.order);
  if (shape === undefined) throw new Error(`--shape is one of ${SHAPES.join(', ')}`);
  if (order === undefined) throw new Error(`--order is one of ${ORDERS.join(', ')}`);
  return {
    members: wholeNumber('members', values.members),
    rounds: wholeNumber('rounds', values.rounds),
    shape,
    order,
  };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > 100_000_000)
    throw new Error(`--${name} is a whole number`);
  return number;
}

/** Two orders a member, inviters before invitees, one member in a hundred frozen and one in a hundred invited by nobody. */
function generateForest(rules: SettlementRules, count: number, shape: Shape): Forest {
  const random = randomNumbers(20261122);
  const forest: Forest = {
    count,
    inviter: new Int32Array(count),
    frozen: new Uint8Array(count),
    ownVolume: new Float64Array(count),
    orderStart: Int32Array.from({ length: count + 1 }, (_, member) => member * 2),
    orderAmount: new Float64Array(count * 2),
    orderPool: new Float64Array(count * 2),
    orderReleased: new Float64Array(count * 2),
  };
  for (let member = 0; member < count; member++) {
    forest.inviter[member] = inviterOf(forest.inviter, member, shape, random);
    forest.frozen[member] = random() < 0.01 ? 1 : 0;
    for (let at = member * 2; at < member * 2 + 2; at++) {
      const amount = 300_000 + Math.floor(random() ** 4 * 6_000_000);
      const tier = tierOf(rules, fen(amount));
      const pool = Math.floor((amount * (tier?.multiplier ?? 0)) / 10_000);
      forest.orderAmount[at] = amount;
      forest.orderPool[at] = pool;
      forest.orderReleased[at] = Math.floor(pool * Math.min(1, random() * 1.1));
      forest.ownVolume[member]! += amount;
    }
  }
  return forest;
}

/** Power law: half of the members follow a random member's inviter, so that who has invitees gets more. */
function inviterOf(inviter: Int32Array, member: number, shape: Shape, random: () => number): number {
  if (member === 0) return -1;
  if (shape === 'chain') return member - 1;
  if (shape === 'star') return 0;
  if (random() < 0.01) return -1;
  const met = Math.floor(random() * member);
  return random() < 0.5 && inviter[met]! >= 0 ? inviter[met]! : met;
}

/** The same forest with its members in a random order. */
function shuffled(forest: Forest): Forest {
  const random = randomNumbers(7);
  const placeOf = Int32Array.from({ length: forest.count }, (_, member) => member);
  for (let last = forest.count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const place = placeOf[last]!;
    placeOf[last] = placeOf[other]!;
    placeOf[other] = place;
  }
  const moved: Forest = {
    ...forest,
    inviter: new Int32Array(forest.count),
    frozen: new Uint8Array(forest.count),
    ownVolume: new Float64Array(forest.count),
    orderAmount: new Float64Array(forest.orderAmount.length),
    orderPool: new Float64Array(forest.orderPool.length),
    orderReleased: new Float64Array(forest.orderReleased.length),
  };
  for (let member = 0; member < forest.count; member++) {
    const place = placeOf[member]!;
    const above = forest.inviter[member]!;
    moved.inviter[place] = above < 0 ? -1 : placeOf[above]!;
    moved.frozen[place] = forest.frozen[member]!;
    moved.ownVolume[place] = forest.ownVolume[member]!;
    for (const column of ['orderAmount', 'orderPool', 'orderReleased'] as const) {
      moved[column].set(forest[column].subarray(member * 2, member * 2 + 2), place * 2);
    }
  }
  return moved;
}

/** Reads every input once and writes every output once; answers a sum, so that no reading is optimised away. */
function touchEverything(forest: Forest, outcome: DayOutcome): number {
  let sum = sumOfSmall(forest.inviter) + sumOfSmall(forest.orderStart) + forest.frozen.indexOf(2);
  for (const input of [forest.ownVolume, forest.orderAmount, forest.orderPool, forest.orderReleased]) {
    sum += sumOf(input);
  }
  const { share, totals: _totals, ...columns } = outcome;
  for (const output of Object.values(columns)) output.fill(1);
  for (const { paid, earned, base, count } of share) {
    for (const output of [paid, earned, base, count]) output.fill(1);
  }
  return sum;
}

// One function for each type of array: V8 compiles a loop that meets several types to something far slower.
function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}

function sumOfSmall(values: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}

/** Mulberry32: the same numbers from 0 up to 1 for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function medianOf(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
