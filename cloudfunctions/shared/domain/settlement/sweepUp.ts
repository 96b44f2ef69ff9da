import type { SettlementRules } from '../plan/plan';
import { assertSafe } from './assertSafe';
import type { DayMemory } from './dayMemory';
import type { Forest } from './forest';

/**
 * How many numbers flow upward to each member. They lie side by side, in one line of the processor's cache: an inviter may
 * be anywhere in memory, and every line touched there costs more than all the reckoning.
 */
export const SLOTS = 8;
const VOLUME = 0;
const STATIC = 1;
/** What the ranked members next below take out of a team: whole units of 0.01, and the rest in units of 0.000001. */
const TAKEN_WHOLE = 2;
const TAKEN_REST = 3;
const BASE_1 = 4;
const COUNT_1 = 5;
const BASE_2 = 6;
const COUNT_2 = 7;

/** `amount x rate` is taken apart at this scale, the one of Rate, so that no product ever leaves the safe range. */
const SCALE = 10_000;

/** How many inviters are looked at together ahead of the sweep, so that the processor fetches them side by side. */
const AHEAD = 32;

/**
 * The first sweep, invitees before their inviters: static release, volumes, ranks, the bases of the first two generations
 * and the differential by its closed form, `rate(a) x sub(a) - sum over c of rate(c) x sub(c)` (day-close.md, The engine).
 */
export function sweepUp(
  rules: SettlementRules,
  forest: Forest,
  order: Int32Array | null,
  { outcome, upward }: DayMemory,
): void {
  const { count, inviter, frozen, ownVolume, orderStart, orderAmount, orderPool, orderReleased } = forest;
  const { teamVolume, rank, staticReleased, teamStatic, teamEarned, orderToday, orderStatic } = outcome;
  const dailyRate: number = rules.dailyRate;
  const thresholds = Float64Array.from(rules.ranks, ({ volume }) => volume);
  const rates = Float64Array.from(rules.ranks, (rule) => rule.rate);
  const first = outcome.share.find(({ generation }) => generation === 1);
  const second = outcome.share.find(({ generation }) => generation === 2);
  let volumeOfAll = 0;
  let staticOfAll = 0;
  let fetched = 0;

  for (let place = count - 1; place >= 0; place--) {
    if (place % AHEAD === AHEAD - 1) fetched += fetchAhead(inviter, order, place, upward);
    const member = order === null ? place : order[place]!;
    const isFrozen = frozen[member] === 1;

    let released = 0;
    for (let at = orderStart[member]!, end = orderStart[member + 1]!; !isFrozen && at < end; at++) {
      const room = orderPool[at]! - orderReleased[at]!;
      if (room <= 0) continue;
      const amount = orderAmount[at]!;
      const whole = Math.floor(amount / SCALE);
      const daily = whole * dailyRate + Math.floor(((amount - whole * SCALE) * dailyRate) / SCALE);
      const today = Math.min(daily, room);
      orderStatic[at] = today;
      orderToday[at] = today;
      released += today;
    }

    const here = member * SLOTS;
    const volume = upward[here + VOLUME]!;
    const below = upward[here + STATIC]!;
    let reached = -1;
    while (reached + 1 < thresholds.length && volume >= thresholds[reached + 1]!) reached++;
    staticReleased[member] = released;
    teamVolume[member] = volume;
    teamStatic[member] = below;
    rank[member] = reached;
    if (first !== undefined) {
      first.base[member] = upward[here + BASE_1]!;
      first.count[member] = upward[here + COUNT_1]!;
    }
    if (second !== undefined) {
      second.base[member] = upward[here + BASE_2]!;
      second.count[member] = upward[here + COUNT_2]!;
    }

    let takenWhole = upward[here + TAKEN_WHOLE]!;
    let takenRest = upward[here + TAKEN_REST]!;
    // A frozen member is passed over: it takes nothing, and what was taken below it counts for its inviter.
    if (reached >= 0 && !isFrozen) {
      const rate = rates[reached]!;
      const whole = Math.floor(below / SCALE);
      const product = (below - whole * SCALE) * rate;
      const carried = Math.floor(product / SCALE);
      const ownWhole = whole * rate + carried;
      const ownRest = product - carried * SCALE;
      teamEarned[member] = ownWhole - takenWhole + Math.floor((ownRest - takenRest) / SCALE);
      takenWhole = ownWhole;
      takenRest = ownRest;
    }

    volumeOfAll += ownVolume[member]!;
    staticOfAll += released;
    if (inviter[member]! < 0) continue;
    const above = inviter[member]! * SLOTS;
    upward[above + VOLUME]! += volume + ownVolume[member]!;
    upward[above + STATIC]! += below + released;
    upward[above + TAKEN_WHOLE]! += takenWhole;
    upward[above + TAKEN_REST]! += takenRest;
    upward[above + BASE_1]! += released;
    upward[above + COUNT_1]! += released > 0 ? 1 : 0;
    upward[above + BASE_2]! += upward[here + BASE_1]!;
    upward[above + COUNT_2]! += upward[here + COUNT_1]!;
  }

  // Always true of numbers; asked for, so that V8 does not drop the reads ahead as useless.
  if (Number.isNaN(fetched)) throw new RangeError('a volume is no number');
  assertSafe(volumeOfAll, 'the volume of all members');
  assertSafe(staticOfAll, 'the static release of all members');
  outcome.totals.static = staticOfAll;
}

/** Reads the lines of the inviters that the sweep comes to next, and answers their sum. */
function fetchAhead(
  inviter: Int32Array,
  order: Int32Array | null,
  from: number,
  upward: Float64Array,
): number {
  let sum = 0;
  for (let place = from - AHEAD; place > from - 2 * AHEAD && place >= 0; place--) {
    const above = inviter[order === null ? place : order[place]!]!;
    if (above >= 0) sum += upward[above * SLOTS]!;
  }
  return sum;
}
