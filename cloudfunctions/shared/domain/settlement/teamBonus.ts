import { floorRate as importedFloorRate, RATE_SCALE } from '../money/rate';
import type { SettlementRules } from '../plan/plan';
import type { DayMemory } from './dayMemory';
import type { DayOutcome, Forest } from './forest';
import { eachRun, eachRunFalling } from './runs';

/** See releaseStatic: no imported name inside a loop. */
const floorRate = importedFloorRate;
const SCALE = RATE_SCALE;

/**
 * What the ranked members work with, by place in the list of them: a few columns side by side in memory, however far apart
 * the members are. Whoever is above a ranked member is ranked too, because team volume never falls on the way up.
 */
export interface RankedRows {
  /** The ranked members, inviters before their invitees; as many as there are. */
  member: Int32Array;
  /** By member: its place in the list. Only those of ranked members mean anything. */
  placeOf: Int32Array;
  /** Place of the next one above that is not frozen, or -1: frozen members are taken out of the path (settlement.md 6). */
  above: Int32Array;
  /** What the ranked members next below take out of the team: whole units of 0.01, and the rest in units of 0.000001. */
  takenWhole: Float64Array;
  takenRest: Float64Array;
  /** Static release that came through the peers next below. */
  throughPeers: Float64Array;
  /** The part of it that had met no peer before. */
  peerBase: Float64Array;
}

export function newRankedRows(count: number): RankedRows {
  return {
    member: new Int32Array(count),
    placeOf: new Int32Array(count),
    above: new Int32Array(count),
    takenWhole: new Float64Array(count),
    takenRest: new Float64Array(count),
    throughPeers: new Float64Array(count),
    peerBase: new Float64Array(count),
  };
}

/**
 * Differential and peer bonus as earned, by their closed forms (day-close.md, The engine): `rate(a) x sub(a) - sum over c
 * of rate(c) x sub(c)`, floored once, and the peer rate of what came through peers for the first time.
 */
export function earnTeamBonus(
  rules: SettlementRules,
  forest: Forest,
  ranked: number,
  { outcome, rankedRows: rows }: DayMemory,
): void {
  const { teamEarned, peerBase, peerEarned } = outcome;
  for (const column of [teamEarned, peerBase, peerEarned]) column.fill(0);
  for (const column of [rows.takenWhole, rows.takenRest, rows.throughPeers, rows.peerBase]) {
    column.fill(0, 0, ranked);
  }
  const rates = Float64Array.from(rules.ranks, ({ rate }) => rate);
  eachRun(ranked, (from, to) => findPath(forest, rows, from, to));
  eachRunFalling(ranked, (from, to) => earnDifferential(rates, forest, outcome, rows, from, to));
  if (rules.peerRate === null) return;
  eachRunFalling(ranked, (from, to) => meetPeers(rules, forest, outcome, rows, from, to));
}

function findPath(
  { inviter, frozen }: Forest,
  { member, placeOf, above }: RankedRows,
  from: number,
  to: number,
): void {
  for (let place = from; place < to; place++) {
    const one = member[place]!;
    const next = inviter[one]!;
    placeOf[one] = place;
    if (next < 0) above[place] = -1;
    else above[place] = frozen[next] === 1 ? above[placeOf[next]!]! : placeOf[next]!;
  }
}

/** `amount x rate` is taken apart into whole units and the rest, so that no product ever leaves the safe range. */
function earnDifferential(
  rates: Float64Array,
  { frozen }: Forest,
  { rank, teamStatic, teamEarned }: DayOutcome,
  { member, above, takenWhole, takenRest }: RankedRows,
  from: number,
  to: number,
): void {
  for (let place = to - 1; place >= from; place--) {
    const one = member[place]!;
    if (frozen[one] === 1) continue;
    const rate = rates[rank[one]!]!;
    const below = teamStatic[one]!;
    const tenThousands = Math.floor(below / SCALE);
    const product = (below - tenThousands * SCALE) * rate;
    const carried = Math.floor(product / SCALE);
    const whole = tenThousands * rate + carried;
    const rest = product - carried * SCALE;
    teamEarned[one] = whole - takenWhole[place]! + Math.floor((rest - takenRest[place]!) / SCALE);
    const next = above[place]!;
    if (next < 0) continue;
    takenWhole[next]! += whole;
    takenRest[next]! += rest;
  }
}

/** What rose to a member without having met its rank is met by the next member above, if that is a peer. */
function meetPeers(
  { peerRate }: SettlementRules,
  { frozen }: Forest,
  { rank, teamStatic, peerBase, peerEarned }: DayOutcome,
  { member, above, throughPeers, peerBase: met }: RankedRows,
  from: number,
  to: number,
): void {
  if (peerRate === null) return;
  for (let place = to - 1; place >= from; place--) {
    const one = member[place]!;
    if (frozen[one] === 1) continue;
    peerBase[one] = met[place]!;
    peerEarned[one] = floorRate(met[place]!, peerRate);
    const next = above[place]!;
    if (next < 0 || rank[member[next]!] !== rank[one]) continue;
    throughPeers[next]! += teamStatic[one]!;
    met[next]! += teamStatic[one]! - throughPeers[place]!;
  }
}
