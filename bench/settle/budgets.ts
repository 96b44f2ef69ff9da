import type { MeasuredDay, Times } from './measureDay';

/** What a budget asks for and what was measured, by the processor's time. */
export interface Judged {
  atMost: number;
  aim?: number;
  /** In the best round: what else the machine does can only add to a time, so that this one is judged. */
  best: number;
  median: number;
  withinBudget: boolean;
  withinBudgetAtMedian: boolean;
}

/** The budgets that one day has by itself (issue: engine at a million members). */
export function judgeDay({ members, engineMs, floorMs }: MeasuredDay): Record<string, Judged> {
  return {
    microsecondsPerMember: judge({ atMost: 0.2, aim: 0.1 }, (time) => (engineMs[time] * 1000) / members),
    timesFloor: judge({ atMost: 10, aim: 6 }, (time) => engineMs[time] / floorMs[time]),
  };
}

/** Those that compare days. "As fast as" leaves a quarter for what two measurements of the same differ by. */
export function judgeTogether(
  days: Record<'plain' | 'threefold' | 'chain' | 'star' | 'shuffled', MeasuredDay>,
) {
  const against = (atMost: number, one: MeasuredDay): Judged =>
    judge({ atMost }, (time) => one.engineMs[time] / days.plain.engineMs[time]);
  return {
    threeTimesTheMembers: against(4, days.threefold),
    chainAgainstPowerLaw: against(1.25, days.chain),
    starAgainstPowerLaw: against(1.25, days.star),
    shuffledAgainstSorted: against(2, days.shuffled),
  };
}

function judge(budget: { atMost: number; aim?: number }, measured: (time: keyof Times) => number): Judged {
  const best = measured('cpuBest');
  const median = measured('cpuMedian');
  return {
    ...budget,
    best: Math.round(best * 1000) / 1000,
    median: Math.round(median * 1000) / 1000,
    withinBudget: best <= budget.atMost,
    withinBudgetAtMedian: median <= budget.atMost,
  };
}
