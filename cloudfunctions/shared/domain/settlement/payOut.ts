import { floorRate as importedFloorRate } from '../money/rate';
import type { SettlementRules } from '../plan/plan';
import { assertSafe } from './assertSafe';
import type { DayOutcome, Forest } from './forest';
import { eachRun } from './runs';

/** See releaseStatic: no imported name inside a loop. */
const floorRate = importedFloorRate;

/**
 * What each member is paid, line by line, out of its own pools (settlement.md 6), once all that it earns with others is
 * known. Members are taken as they stand.
 */
export function payOut(rules: SettlementRules, forest: Forest, outcome: DayOutcome): void {
  const { share, team, peer, capped, totals } = outcome;
  for (const column of [team, peer, capped]) column.fill(0);
  for (const { earned, paid } of share) {
    earned.fill(0);
    paid.fill(0);
  }
  totals.released = totals.static;
  totals.capped = 0;
  eachRun(forest.count, (from, to) => payRun(rules, forest, outcome, from, to));
  assertSafe(totals.released, 'the release of all members');
  assertSafe(totals.capped, 'what all members earned and were not paid');
}

function payRun(
  rules: SettlementRules,
  { frozen, orderStart, orderPool, orderReleased }: Forest,
  outcome: DayOutcome,
  from: number,
  to: number,
): void {
  const { rank, teamStatic, staticReleased, share, teamEarned, peerEarned } = outcome;
  const { team, peer, capped, total, totals, orderToday } = outcome;
  const shareRates = rules.share.map(({ rate }) => rate);
  let paidByRun = 0;
  let cappedByRun = 0;
  for (let member = from; member < to; member++) {
    total[member] = staticReleased[member]!;
    // Every line comes from what others below release: most members have nobody, and their orders are not looked at.
    if (teamStatic[member] === 0 || frozen[member] === 1) continue;
    const start = orderStart[member]!;
    const end = orderStart[member + 1]!;
    let pools = 0;
    for (let at = start; at < end; at++) {
      const room = orderPool[at]! - orderReleased[at]! - orderToday[at]!;
      if (room > 0) pools += room;
    }

    let left = pools;
    // Summed as it is: what was earned in all may leave the safe range where what was paid and what was not do not.
    let unpaid = 0;
    for (let line = 0; line < shareRates.length; line++) {
      const { base, earned: earnedByLine, paid } = share[line]!;
      const amount = base[member]!;
      if (amount === 0) continue;
      const bonus = floorRate(amount, shareRates[line]!);
      const pays = Math.min(bonus, left);
      earnedByLine[member] = bonus;
      paid[member] = pays;
      unpaid += bonus - pays;
      left -= pays;
    }
    if (rank[member]! >= 0) {
      const differential = teamEarned[member]!;
      const pays = Math.min(differential, left);
      team[member] = pays;
      unpaid += differential - pays;
      left -= pays;
      const bonus = peerEarned[member]!;
      const paysPeer = Math.min(bonus, left);
      peer[member] = paysPeer;
      unpaid += bonus - paysPeer;
      left -= paysPeer;
    }

    let due = pools - left;
    total[member]! += due;
    paidByRun += due;
    capped[member] = unpaid;
    cappedByRun += unpaid;
    for (let at = start; due > 0; at++) {
      const room = orderPool[at]! - orderReleased[at]! - orderToday[at]!;
      if (room <= 0) continue;
      const taken = Math.min(due, room);
      orderToday[at]! += taken;
      due -= taken;
    }
  }
  totals.released += paidByRun;
  totals.capped += cappedByRun;
}
