import { floorRate as importedFloorRate, RATE_SCALE, type Rate } from '../money/rate';
import type { SettlementRules } from '../plan/plan';
import { BLOCK_BITS } from './blocks';
import type { SlipBox } from './slips';
import { BONUS_IN_SLIP, TEAM_SLIP_WIDTH } from './sumTeams';
import type { TeamRows } from './teamRows';

/** See slips: no imported name inside a loop. */
const floorRate = importedFloorRate;
const SCALE = RATE_SCALE;
const MAX_SAFE = Number.MAX_SAFE_INTEGER;
const BITS = BLOCK_BITS;

const SLIP = TEAM_SLIP_WIDTH;

/** In the slip of a team: the best rank (0: none, and the rest is not written), what it takes, and what came through peers. */
const BEST = BONUS_IN_SLIP;
const WHOLE = BEST + 1;
const REST = BEST + 2;
const THROUGH = BEST + 3;
const MET = BEST + 4;

/** The plan's ranks as columns. */
export interface RankTable {
  volumes: Float64Array;
  rates: Float64Array;
  peerRate: SettlementRules['peerRate'];
}

export function rankTableOf({ ranks, peerRate }: SettlementRules): RankTable {
  return {
    volumes: Float64Array.from(ranks, ({ volume }) => volume),
    rates: Float64Array.from(ranks, ({ rate }) => rate),
    peerRate,
  };
}

/**
 * Rank, differential and peer bonus of the teams of a block as earned, by their closed forms (day-close.md, The engine):
 * `rate(a) x sub(a) - sum over c of rate(c) x sub(c)`, floored once, and the peer rate of what came through peers for the
 * first time. A frozen member earns nothing and hands on what it was handed, as if it were not there (settlement.md 6).
 * Volumes and static release have to be summed up; `from` is the first member of the block.
 */
export function earnTeamBonus(
  ranks: RankTable,
  frozen: Uint8Array,
  above: Int32Array,
  box: SlipBox,
  rows: TeamRows,
  from: number,
): void {
  const block = from >> BITS;
  takeSlips(box.values, rows, from, box.begin[block]! * SLIP, box.next[block]! * SLIP);
  earn(ranks, frozen, above, box, rows, from);
}

function takeSlips(values: Float64Array, rows: TeamRows, rowsFrom: number, from: number, to: number): void {
  const { taken, takenRest } = rows;
  for (let slip = from; slip < to; slip += SLIP) {
    const best = values[slip + BEST]!;
    if (best === 0) continue;
    const at = values[slip]! - rowsFrom;
    taken[at]! += values[slip + WHOLE]!;
    takenRest[at]! += values[slip + REST]!;
    meet(rows, at, best, values[slip + THROUGH]!, values[slip + MET]!);
  }
}

/** Of what members next below hand up, only what came through those of the best rank can meet a peer. */
function meet(
  { rank: best, throughPeers, metNoPeer }: TeamRows,
  at: number,
  rank: number,
  through: number,
  met: number,
): void {
  if (rank > best[at]!) {
    best[at] = rank;
    throughPeers[at] = through;
    metNoPeer[at] = met;
  } else if (rank === best[at]) {
    throughPeers[at]! += through;
    metNoPeer[at]! += met;
  }
}

function earn(
  { volumes, rates, peerRate }: RankTable,
  frozen: Uint8Array,
  above: Int32Array,
  { values }: SlipBox,
  rows: TeamRows,
  from: number,
): void {
  const { volume, released, rank: ranks, taken, takenRest, throughPeers, metNoPeer } = rows;
  const { teamEarned, peerEarned, peerBase, slip: slips, listed, listedCount } = rows;
  for (let index = 0; index < listedCount; index++) {
    const member = listed[index]!;
    const at = member - from;
    let best = ranks[at]!;
    let rank = best;
    // Team volume never falls on the way up, and so neither does rank.
    while (rank < volumes.length && volume[at]! >= volumes[rank]!) rank++;
    if (rank === 0) continue;
    let whole = taken[at]!;
    let rest = takenRest[at]!;
    let through = throughPeers[at]!;
    let met = metNoPeer[at]!;
    if (frozen[member] !== 1) {
      const below = released[at]!;
      const rate = rates[rank - 1]! as Rate;
      const ownWhole = floorRate(below, rate);
      const ownRest = restOf(below, rate, ownWhole);
      teamEarned[at] = ownWhole - whole + Math.floor((ownRest - rest) / SCALE);
      if (best === rank && peerRate !== null) {
        peerBase[at] = met;
        peerEarned[at] = floorRate(met, peerRate);
      }
      met = best === rank ? below - through : below;
      through = below;
      best = rank;
      whole = ownWhole;
      rest = ownRest;
    }
    ranks[at] = rank;
    const inviter = above[member]!;
    if (inviter < 0 || best === 0) continue;
    if (inviter >= from) {
      const up = inviter - from;
      taken[up]! += whole;
      takenRest[up]! += rest;
      meet(rows, up, best, through, met);
    } else {
      const slip = slips[at]!;
      values[slip + BEST] = best;
      values[slip + WHOLE] = whole;
      values[slip + REST] = rest;
      values[slip + THROUGH] = through;
      values[slip + MET] = met;
    }
  }
}

/** What `amount x rate` has beyond `whole`, in units of 0.000001; exact where the product itself leaves the safe range, too. */
function restOf(amount: number, rate: number, whole: number): number {
  const product = amount * rate;
  if (product <= MAX_SAFE) return product - whole * SCALE;
  return ((amount % SCALE) * rate) % SCALE;
}
