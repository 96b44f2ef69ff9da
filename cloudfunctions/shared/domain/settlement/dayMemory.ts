import type { SettlementRules } from '../plan/plan';
import type { DayOutcome, Forest } from './forest';
import { HOMEBOUND_SLIP_WIDTH, OUTBOUND_SLIP_WIDTH } from './moveRows';
import { OWN_SLIP_WIDTH } from './ownSlips';
import { newSlipBox, type SlipBox } from './slips';
import { TEAM_SLIP_WIDTH } from './sumTeams';
import { newTeamRows, type TeamRows } from './teamRows';

/**
 * The memory that one day needs. Getting fresh pages from the system costs as much as the reckoning itself, so whoever
 * settles many days over the same members (a simulation, a benchmark) keeps one and passes it again. Each block of columns
 * is wiped before it is filled, so that nothing of an earlier day is left.
 */
export interface DayMemory {
  outcome: DayOutcome;
  /** The teams of the members of one block. */
  rows: TeamRows;
  /** What one block hands to another, by kind. */
  slips: Record<'own' | 'teams' | 'outbound' | 'homebound', SlipBox>;
}

export function newDayMemory(rules: SettlementRules, { count, orderAmount }: Forest): DayMemory {
  return {
    outcome: newOutcome(rules, count, orderAmount.length),
    rows: newTeamRows(),
    slips: {
      own: newSlipBox(OWN_SLIP_WIDTH),
      teams: newSlipBox(TEAM_SLIP_WIDTH),
      outbound: newSlipBox(OUTBOUND_SLIP_WIDTH),
      homebound: newSlipBox(HOMEBOUND_SLIP_WIDTH),
    },
  };
}

function newOutcome(rules: SettlementRules, count: number, orders: number): DayOutcome {
  const amounts = () => new Float64Array(count);
  return {
    teamVolume: amounts(),
    rank: new Int16Array(count),
    staticReleased: amounts(),
    teamStatic: amounts(),
    share: rules.share.map(({ generation }) => ({
      generation,
      paid: amounts(),
      earned: amounts(),
      base: amounts(),
      count: new Int32Array(count),
    })),
    team: amounts(),
    teamEarned: amounts(),
    peer: amounts(),
    peerEarned: amounts(),
    peerBase: amounts(),
    capped: amounts(),
    total: amounts(),
    orderToday: new Float64Array(orders),
    orderStatic: new Float64Array(orders),
    totals: { released: 0, capped: 0, static: 0 },
  };
}

/** Throws RangeError when the memory was made for another shape. */
export function assertFits({ outcome }: DayMemory, rules: SettlementRules, forest: Forest): void {
  const fits =
    outcome.total.length === forest.count &&
    outcome.orderToday.length === forest.orderAmount.length &&
    generationsOf(outcome.share) === generationsOf(rules.share);
  if (!fits) throw new RangeError('this memory was made for other members, orders or share rules');
}

function generationsOf(share: readonly { generation: number }[]): string {
  return share.map(({ generation }) => generation).join();
}
