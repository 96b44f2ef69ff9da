import type { SettlementRules } from '../plan/plan';
import type { DayOutcome, Forest } from './forest';

/** A day that does not add up: which member (by index) and which rule. Such a day is never published (day-close.md). */
export class ConservationFault extends Error {
  constructor(
    readonly member: number,
    readonly rule: string,
  ) {
    super(`member ${member}: ${rule}`);
  }
}

/**
 * Proves a settled day, in production too: lines add up, nothing is negative or a fraction, no pool gives more than it
 * holds, frozen members get nothing, volumes and totals are the sums of their parts. Throws ConservationFault.
 */
export function checkConservation(rules: SettlementRules, forest: Forest, outcome: DayOutcome): void {
  checkVolumes(forest, outcome);
  let released = 0;
  let capped = 0;
  let fromOrders = 0;
  for (let member = 0; member < forest.count; member++) {
    const rule = brokenLine(forest, outcome, member) ?? brokenRank(rules, outcome, member);
    if (rule !== null) throw new ConservationFault(member, rule);
    fromOrders += checkOrders(forest, outcome, member);
    released += outcome.total[member]!;
    capped += outcome.capped[member]!;
  }
  const { totals } = outcome;
  if (released !== totals.released || fromOrders !== totals.released) {
    throw new ConservationFault(
      -1,
      `${released} paid, ${fromOrders} taken from orders, ${totals.released} in all`,
    );
  }
  if (capped !== totals.capped) throw new ConservationFault(-1, `${capped} capped, ${totals.capped} in all`);
}

/** The volume of a team is what its invitees and their teams have, whatever the order of members. */
function checkVolumes({ count, inviter, ownVolume }: Forest, { teamVolume }: DayOutcome): void {
  const expected = new Float64Array(count);
  for (let member = 0; member < count; member++) {
    const above = inviter[member]!;
    if (above >= 0) expected[above]! += teamVolume[member]! + ownVolume[member]!;
  }
  const wrong = expected.findIndex((volume, member) => volume !== teamVolume[member]);
  if (wrong >= 0) throw new ConservationFault(wrong, 'team volume is not the sum of its invitees');
}

function brokenLine(forest: Forest, outcome: DayOutcome, member: number): string | null {
  const lines = [
    { name: 'team', paid: outcome.team[member]!, earned: outcome.teamEarned[member]! },
    { name: 'peer', paid: outcome.peer[member]!, earned: outcome.peerEarned[member]! },
    ...outcome.share.map((share) => ({
      name: `share${share.generation}`,
      paid: share.paid[member]!,
      earned: share.earned[member]!,
    })),
  ];
  let total = outcome.staticReleased[member]!;
  let unpaid = 0;
  for (const { name, paid, earned } of lines) {
    if (!isAmount(paid) || !isAmount(earned) || paid > earned) return `${name} pays ${paid} of ${earned}`;
    total += paid;
    unpaid += earned - paid;
  }
  if (total !== outcome.total[member]!) return 'the lines do not add up to the total';
  if (unpaid !== outcome.capped[member]!) return 'what was earned is not paid or capped';
  if (forest.frozen[member] === 1 && total + unpaid !== 0) return 'frozen, and earned or released something';
  return isAmount(total) ? null : `total ${total}`;
}

function brokenRank(
  { ranks }: SettlementRules,
  { rank, teamVolume }: DayOutcome,
  member: number,
): string | null {
  const reached = rank[member]!;
  const volume = teamVolume[member]!;
  const fits =
    (reached < 0 || volume >= ranks[reached]!.volume) &&
    (reached + 1 >= ranks.length || volume < ranks[reached + 1]!.volume);
  return fits ? null : `rank ${reached} does not follow from team volume ${volume}`;
}

/** Answers what was taken out of all of a member's orders. */
function checkOrders(forest: Forest, outcome: DayOutcome, member: number): number {
  let taken = 0;
  let fixed = 0;
  let left = 0;
  for (let at = forest.orderStart[member]!; at < forest.orderStart[member + 1]!; at++) {
    const room = Math.max(0, forest.orderPool[at]! - forest.orderReleased[at]!);
    const today = outcome.orderToday[at]!;
    const part = outcome.orderStatic[at]!;
    if (!isAmount(today) || !isAmount(part) || part > today || today > room) {
      throw new ConservationFault(
        member,
        `order ${at} gives ${today} (${part} static) of a pool that holds ${room}`,
      );
    }
    taken += today;
    fixed += part;
    left += room - today;
  }
  if (taken !== outcome.total[member]!)
    throw new ConservationFault(member, 'the orders do not add up to the total');
  if (fixed !== outcome.staticReleased[member]!)
    throw new ConservationFault(member, 'static is not that of the orders');
  if (left > 0 && outcome.capped[member]! > 0)
    throw new ConservationFault(member, 'capped while a pool held something');
  return taken;
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
