import type { SettlementRules } from '../plan/plan';
import { assertSafe } from './assertSafe';
import type { DayMemory } from './dayMemory';
import type { Forest } from './forest';

/** The scale of Rate, see sweepUp. */
const SCALE = 10_000;

/**
 * The second sweep, invitees before their inviters: the peer bonus, which needs the ranks of both sides, and then what each
 * member is paid, line by line, out of its own pools (settlement.md 5 and 6).
 */
export function payOut(
  rules: SettlementRules,
  forest: Forest,
  order: Int32Array | null,
  path: Int32Array,
  { outcome, throughPeers }: DayMemory,
): void {
  const { count, frozen, orderStart, orderPool, orderReleased } = forest;
  const { rank, teamStatic, peerBase, peerEarned, peer, teamEarned, team, capped, total } = outcome;
  const { share, staticReleased, orderToday } = outcome;
  const shareRates = Float64Array.from(rules.share, ({ rate }) => rate);
  const peerRate: number = rules.peerRate ?? 0;
  const hasPeers = rules.peerRate !== null;
  let releasedOfAll = 0;
  let cappedOfAll = 0;

  for (let place = count - 1; place >= 0; place--) {
    const member = order === null ? place : order[place]!;
    if (frozen[member] === 1) continue;
    const start = orderStart[member]!;
    const end = orderStart[member + 1]!;
    let left = 0;
    for (let at = start; at < end; at++) {
      left += Math.max(0, orderPool[at]! - orderReleased[at]! - orderToday[at]!);
    }

    const pools = left;
    let unpaid = 0;
    for (let line = 0; line < shareRates.length; line++) {
      const { base, earned: earnedByLine, paid } = share[line]!;
      const amount = base[member]!;
      if (amount === 0) continue;
      const bonus = floorShare(amount, shareRates[line]!);
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
      if (hasPeers) {
        const bonus = floorShare(peerBase[member]!, peerRate);
        const paysPeer = Math.min(bonus, left);
        peerEarned[member] = bonus;
        peer[member] = paysPeer;
        unpaid += bonus - paysPeer;
        left -= paysPeer;
        // What rose to this member without having met its rank is met by the next member above, if that is a peer.
        const above = path[member]!;
        if (above >= 0 && rank[above] === rank[member]) {
          throughPeers[above]! += teamStatic[member]!;
          peerBase[above]! += teamStatic[member]! - throughPeers[member]!;
        }
      }
    }

    let due = pools - left;
    const paid = staticReleased[member]! + due;
    total[member] = paid;
    releasedOfAll += paid;
    if (unpaid > 0) {
      capped[member] = unpaid;
      cappedOfAll += unpaid;
    }
    for (let at = start; due > 0; at++) {
      const taken = Math.min(due, Math.max(0, orderPool[at]! - orderReleased[at]! - orderToday[at]!));
      orderToday[at]! += taken;
      due -= taken;
    }
  }

  assertSafe(releasedOfAll, 'the release of all members');
  assertSafe(cappedOfAll, 'what all members earned and were not paid');
  outcome.totals.released = releasedOfAll;
  outcome.totals.capped = cappedOfAll;
}

/** floor(amount x rate) for a rate of at most 1, exact for every safe amount. */
function floorShare(amount: number, rate: number): number {
  const whole = Math.floor(amount / SCALE);
  return whole * rate + Math.floor(((amount - whole * SCALE) * rate) / SCALE);
}
