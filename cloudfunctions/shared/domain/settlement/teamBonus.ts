import { floorRate as importedFloorRate, RATE_SCALE, type Rate } from '../money/rate';
import type { SettlementRules } from '../plan/plan';
import { BLOCK_BITS } from './blocks';
import type { SlipBox } from './slips';
import { TEAM_ROW, TEAM_ROW_WIDTH, type TeamsOfBlock } from './teamRow';

/** See slips: no imported name inside a loop. */
const floorRate = importedFloorRate;
const SCALE = RATE_SCALE;
const MAX_SAFE = Number.MAX_SAFE_INTEGER;
const BITS = BLOCK_BITS;
const WIDTH = TEAM_ROW_WIDTH;
const { VOLUME, STATIC, RANK, TAKEN, TAKEN_REST } = TEAM_ROW;
const { TEAM_EARNED, PEER_EARNED, THROUGH_PEERS, PEER_BASE } = TEAM_ROW;

/** For whom, the best rank, the two parts of what it takes, and the two figures of its peers. */
export const BONUS_SLIP_WIDTH = 6;
const SLIP = BONUS_SLIP_WIDTH;

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
 * Volumes and static release have to be summed up; `from` is the member whose row is the first.
 */
export function earnTeamBonus(
  ranks: RankTable,
  frozen: Uint8Array,
  above: Int32Array,
  box: SlipBox,
  rows: Float64Array,
  teams: TeamsOfBlock,
  from: number,
): void {
  const block = from >> BITS;
  takeSlips(box.values, rows, from, box.begin[block]! * SLIP, box.next[block]! * SLIP);
  earn(ranks, frozen, above, box, rows, teams, from);
}

function takeSlips(
  values: Float64Array,
  rows: Float64Array,
  rowsFrom: number,
  from: number,
  to: number,
): void {
  for (let slip = from; slip < to; slip += SLIP) {
    const row = (values[slip]! - rowsFrom) * WIDTH;
    rows[row + TAKEN]! += values[slip + 2]!;
    rows[row + TAKEN_REST]! += values[slip + 3]!;
    meet(rows, row, values[slip + 1]!, values[slip + 4]!, values[slip + 5]!);
  }
}

/** Of what members next below hand up, only what came through those of the best rank can meet a peer. */
function meet(rows: Float64Array, row: number, rank: number, throughPeers: number, peerBase: number): void {
  const best = rows[row + RANK]!;
  if (rank > best) {
    rows[row + RANK] = rank;
    rows[row + THROUGH_PEERS] = throughPeers;
    rows[row + PEER_BASE] = peerBase;
  } else if (rank === best) {
    rows[row + THROUGH_PEERS]! += throughPeers;
    rows[row + PEER_BASE]! += peerBase;
  }
}

function earn(
  { volumes, rates, peerRate }: RankTable,
  frozen: Uint8Array,
  above: Int32Array,
  { values, next }: SlipBox,
  rows: Float64Array,
  { count, member: members, row: rowsOfTeams }: TeamsOfBlock,
  from: number,
): void {
  for (let index = 0; index < count; index++) {
    const member = members[index]!;
    const row = rowsOfTeams[index]!;
    const volume = rows[row + VOLUME]!;
    let best = rows[row + RANK]!;
    let rank = best;
    // Team volume never falls on the way up, and so neither does rank.
    while (rank < volumes.length && volume >= volumes[rank]!) rank++;
    if (rank === 0) continue;
    let whole = rows[row + TAKEN]!;
    let rest = rows[row + TAKEN_REST]!;
    let throughPeers = rows[row + THROUGH_PEERS]!;
    let peerBase = rows[row + PEER_BASE]!;
    if (frozen[member] === 1) {
      rows[row + TEAM_EARNED] = 0;
      rows[row + PEER_EARNED] = 0;
      rows[row + PEER_BASE] = 0;
    } else {
      const released = rows[row + STATIC]!;
      const rate = rates[rank - 1]! as Rate;
      const ownWhole = floorRate(released, rate);
      const ownRest = restOf(released, rate, ownWhole);
      rows[row + TEAM_EARNED] = ownWhole - whole + Math.floor((ownRest - rest) / SCALE);
      const met = peerRate === null || best < rank ? 0 : peerBase;
      rows[row + PEER_BASE] = met;
      rows[row + PEER_EARNED] = met === 0 ? 0 : floorRate(met, peerRate!);
      peerBase = best < rank ? released : released - throughPeers;
      throughPeers = released;
      best = rank;
      whole = ownWhole;
      rest = ownRest;
    }
    rows[row + RANK] = rank;
    const inviter = above[member]!;
    if (inviter < 0 || best === 0) continue;
    if (inviter >= from) {
      const up = (inviter - from) * WIDTH;
      rows[up + TAKEN]! += whole;
      rows[up + TAKEN_REST]! += rest;
      meet(rows, up, best, throughPeers, peerBase);
    } else {
      const block = inviter >> BITS;
      const slip = next[block]! * SLIP;
      next[block]! += 1;
      values[slip] = inviter;
      values[slip + 1] = best;
      values[slip + 2] = whole;
      values[slip + 3] = rest;
      values[slip + 4] = throughPeers;
      values[slip + 5] = peerBase;
    }
  }
}

/** What `amount x rate` has beyond `whole`, in units of 0.000001; exact where the product itself leaves the safe range, too. */
function restOf(amount: number, rate: number, whole: number): number {
  const product = amount * rate;
  if (product <= MAX_SAFE) return product - whole * SCALE;
  return ((amount % SCALE) * rate) % SCALE;
}
