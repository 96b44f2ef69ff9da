import type { Points } from '../money/amount';
import { splitRelease } from '../money/splitRelease';
import type { SettlementRules } from '../plan/plan';
import type { DayOutcome, Forest } from '../settlement/forest';
import type { TeamBases } from '../settlement/teamBases';
import { addTo } from './dayTotals';
import type { DayLines, OpenOrder, Row, TeamStep } from './row';

/** One settled day: the rules, what went in and what came out, all by running number. */
export interface SettledDay {
  rules: SettlementRules;
  /** YYYYMM. */
  month: number;
  forest: Forest;
  outcome: DayOutcome;
  teamBases: TeamBases | null;
  /** The ranks' ids as they stand in a row, quotes included. */
  rankTexts: readonly Buffer[];
}

/** Writes what the day brought into the member's row, in place. */
export function settleRow(row: Row, number: number, day: SettledDay): void {
  const { rules, outcome, forest } = day;
  const rank = outcome.rank[number]!;
  row.teamVolume = outcome.teamVolume[number]!;
  row.rank = rank < 0 ? null : rules.ranks[rank]!.id;
  row.day = linesOf(row, number, day);
  addToDate(row, day.month);
  row.orders = stillOpen(row, forest.orderStart[number]!, outcome);
}

function linesOf(row: Row, number: number, day: SettledDay): DayLines {
  const { rules, outcome } = day;
  const total = outcome.total[number]! as Points;
  const { points, cash } = splitRelease(total, rules.cashShare);
  return {
    points,
    cash,
    capped: outcome.capped[number]!,
    static: staticLine(row, number, day),
    ...(row.frozen ? { share: [], team: null, peer: null } : bonusLines(number, day)),
  };
}

function staticLine(row: Row, number: number, { rules, forest, outcome }: SettledDay): DayLines['static'] {
  const start = forest.orderStart[number]!;
  const releasing = row.orders.filter((_, index) => outcome.orderStatic[start + index]! > 0);
  return {
    rate: releasing.length > 0 ? rules.dailyRate : 0,
    base: releasing.reduce((sum, { amount }) => sum + amount, 0),
    count: releasing.length,
    paid: outcome.staticReleased[number]!,
  };
}

function bonusLines(number: number, day: SettledDay): Pick<DayLines, 'share' | 'team' | 'peer'> {
  const { rules, outcome } = day;
  const share: DayLines['share'] = [];
  for (const [index, line] of outcome.share.entries()) {
    const base = line.base[number]!;
    if (base === 0) continue;
    const { generation, rate } = rules.share[index]!;
    const [count, earned, paid] = [line.count[number]!, line.earned[number]!, line.paid[number]!];
    share.push({ generation, rate, base, count, earned, paid });
  }
  const steps = teamSteps(number, day);
  const team =
    steps.length === 0 ? null : { earned: outcome.teamEarned[number]!, paid: outcome.team[number]!, steps };
  return { share, team, peer: peerLine(number, day) };
}

function peerLine(number: number, { rules, outcome }: SettledDay): DayLines['peer'] {
  const base = outcome.peerBase[number]!;
  if (base === 0 || rules.peerRate === null) return null;
  return { rate: rules.peerRate, base, earned: outcome.peerEarned[number]!, paid: outcome.peer[number]! };
}

/** What reached the member by best rank below it, where that earned a difference of rates (settlement.md 4). */
function teamSteps(number: number, { rules, outcome, teamBases }: SettledDay): TeamStep[] {
  const rank = outcome.rank[number]!;
  if (rank < 0 || teamBases === null) return [];
  const steps: TeamStep[] = [];
  for (let below = -1; below < rank; below++) {
    const base = teamBases.baseOf(number, below);
    if (base === 0) continue;
    const difference = rules.ranks[rank]!.rate - (below < 0 ? 0 : rules.ranks[below]!.rate);
    steps.push([below < 0 ? null : rules.ranks[below]!.id, difference, base]);
  }
  return steps;
}

function addToDate({ toDate, day }: Row, month: number): void {
  toDate.static += day.static.paid;
  for (const { generation, paid } of day.share) if (paid > 0) addTo(toDate.share, generation, paid);
  toDate.team += day.team?.paid ?? 0;
  toDate.peer += day.peer?.paid ?? 0;
  toDate.capped += day.capped;
  toDate.points += day.points;
  toDate.cash += day.cash;
  if (day.points + day.cash === 0) return;
  const lot = toDate.lots.at(-1);
  if (lot?.[0] === month) {
    lot[1] += day.points;
    lot[2] += day.cash;
  } else toDate.lots.push([month, day.points, day.cash]);
}

/** An order leaves on the day after it ran dry, so that its last day can be shown; an over-released one stays. */
function stillOpen(row: Row, start: number, outcome: DayOutcome): OpenOrder[] {
  const open: OpenOrder[] = [];
  for (const [index, order] of row.orders.entries()) {
    if (order.released === order.pool) {
      row.closed.granted += order.granted;
      row.closed.released += order.released;
      row.closed.voided += order.granted - order.pool;
      continue;
    }
    const today = outcome.orderToday[start + index]!;
    order.todayStatic = outcome.orderStatic[start + index]!;
    order.todayAccelerated = today - order.todayStatic;
    order.released += today;
    open.push(order);
  }
  return open;
}
