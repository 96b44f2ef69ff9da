import type { SettlementRules } from '../../cloudfunctions/shared/domain/plan/plan';
import { checkConservation } from '../../cloudfunctions/shared/domain/settlement/conservation';
import { newDayMemory } from '../../cloudfunctions/shared/domain/settlement/dayMemory';
import { settleForest } from '../../cloudfunctions/shared/domain/settlement/settleForest';
import { teamBases } from '../../cloudfunctions/shared/domain/settlement/teamBases';
import { ownCpu } from '../measure/cpuTime';
import { type Kind, makeForest } from './forests';
import { touchEverything } from './touchEverything';

/** Milliseconds over all rounds; `cpu` is what the processor spent, which on a busy machine is nearer to the truth. */
export interface Times {
  median: number;
  best: number;
  worst: number;
  cpuMedian: number;
  cpuBest: number;
}

export interface MeasuredDay extends Kind {
  orders: number;
  engineMs: Times;
  /** Once, not yet compiled by V8 and in memory fresh from the system, as one day's close in a process of its own has it. */
  firstMs: number;
  /** The time just to read every input once and write every output once. */
  floorMs: Times;
  conservationMs: Times;
  teamBasesMs: Times;
}

/**
 * The engine over a generated forest, and in turns with it the floor, the proof of the day and the bases of its
 * differentials: what the machine does besides meets all of them alike. Engine and floor work in memory that is there.
 */
export function measureDay(rules: SettlementRules, kind: Kind, rounds: number): MeasuredDay {
  const forest = makeForest(rules, kind);
  const [firstMs] = timeOf(() => settleForest(rules, forest));
  const memory = newDayMemory(rules, forest);
  const { outcome } = memory;
  const works = {
    floorMs: () => touchEverything(forest, outcome),
    engineMs: () => settleForest(rules, forest, memory),
    conservationMs: () => checkConservation(rules, forest, outcome),
    teamBasesMs: () => teamBases(rules, forest, outcome),
  };
  const taken = Array.from({ length: rounds }, () => ({
    floorMs: timeOf(works.floorMs),
    engineMs: timeOf(works.engineMs),
    conservationMs: timeOf(works.conservationMs),
    teamBasesMs: timeOf(works.teamBasesMs),
  }));
  const timesOfWork = (name: keyof typeof works) => timesOf(taken.map((round) => round[name]));
  return {
    ...kind,
    orders: forest.orderAmount.length,
    engineMs: timesOfWork('engineMs'),
    firstMs: rounded(firstMs),
    floorMs: timesOfWork('floorMs'),
    conservationMs: timesOfWork('conservationMs'),
    teamBasesMs: timesOfWork('teamBasesMs'),
  };
}

function timeOf(work: () => unknown): [clock: number, cpu: number] {
  const cpuBefore = ownCpu();
  const startedAt = performance.now();
  work();
  return [performance.now() - startedAt, ownCpu() - cpuBefore];
}

function timesOf(rounds: [clock: number, cpu: number][]): Times {
  const clock = rounds.map(([ms]) => ms).sort((a, b) => a - b);
  const cpu = rounds.map(([, ms]) => ms).sort((a, b) => a - b);
  const middle = Math.floor(rounds.length / 2);
  return {
    median: rounded(clock[middle]!),
    best: rounded(clock[0]!),
    worst: rounded(clock.at(-1)!),
    cpuMedian: rounded(cpu[middle]!),
    cpuBest: rounded(cpu[0]!),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
