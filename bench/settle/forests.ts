import { fen } from '../../cloudfunctions/shared/domain/money/amount';
import { tierOf } from '../../cloudfunctions/shared/domain/plan/grant';
import type { SettlementRules } from '../../cloudfunctions/shared/domain/plan/plan';
import type { Forest } from '../../cloudfunctions/shared/domain/settlement/forest';

export const SHAPES = ['power-law', 'chain', 'star'] as const;
export const ORDERS = ['sorted', 'shuffled'] as const;

/** Which forest is settled. */
export interface Kind {
  shape: (typeof SHAPES)[number];
  order: (typeof ORDERS)[number];
  members: number;
}

/**
 * Two orders a member, one member in a hundred frozen and one in a hundred invited by nobody; sorted: inviters before
 * invitees. The same forest every time.
 */
export function makeForest(rules: SettlementRules, { shape, order, members }: Kind): Forest {
  const sorted = generate(rules, members, shape);
  return order === 'sorted' ? sorted : shuffle(sorted);
}

function generate(rules: SettlementRules, count: number, shape: Kind['shape']): Forest {
  const random = randomNumbers(20261122);
  const forest: Forest = {
    count,
    inviter: new Int32Array(count),
    frozen: new Uint8Array(count),
    ownVolume: new Float64Array(count),
    orderStart: Int32Array.from({ length: count + 1 }, (_, member) => member * 2),
    orderAmount: new Float64Array(count * 2),
    orderPool: new Float64Array(count * 2),
    orderReleased: new Float64Array(count * 2),
  };
  for (let member = 0; member < count; member++) {
    forest.inviter[member] = inviterOf(forest.inviter, member, shape, random);
    forest.frozen[member] = random() < 0.01 ? 1 : 0;
    for (let at = member * 2; at < member * 2 + 2; at++) {
      const amount = 300_000 + Math.floor(random() ** 4 * 6_000_000);
      const tier = tierOf(rules, fen(amount));
      const pool = Math.floor((amount * (tier?.multiplier ?? 0)) / 10_000);
      forest.orderAmount[at] = amount;
      forest.orderPool[at] = pool;
      forest.orderReleased[at] = Math.floor(pool * Math.min(1, random() * 1.1));
      forest.ownVolume[member]! += amount;
    }
  }
  return forest;
}

/** Power law: half of the members follow a random member's inviter, so that who has invitees gets more. */
function inviterOf(inviter: Int32Array, member: number, shape: Kind['shape'], random: () => number): number {
  if (member === 0) return -1;
  if (shape === 'chain') return member - 1;
  if (shape === 'star') return 0;
  if (random() < 0.01) return -1;
  const met = Math.floor(random() * member);
  return random() < 0.5 && inviter[met]! >= 0 ? inviter[met]! : met;
}

/** The same forest with its members in a random order. */
function shuffle(forest: Forest): Forest {
  const random = randomNumbers(7);
  const placeOf = Int32Array.from({ length: forest.count }, (_, member) => member);
  for (let last = forest.count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const place = placeOf[last]!;
    placeOf[last] = placeOf[other]!;
    placeOf[other] = place;
  }
  const moved: Forest = {
    ...forest,
    inviter: new Int32Array(forest.count),
    frozen: new Uint8Array(forest.count),
    ownVolume: new Float64Array(forest.count),
    orderAmount: new Float64Array(forest.orderAmount.length),
    orderPool: new Float64Array(forest.orderPool.length),
    orderReleased: new Float64Array(forest.orderReleased.length),
  };
  for (let member = 0; member < forest.count; member++) {
    const place = placeOf[member]!;
    const above = forest.inviter[member]!;
    moved.inviter[place] = above < 0 ? -1 : placeOf[above]!;
    moved.frozen[place] = forest.frozen[member]!;
    moved.ownVolume[place] = forest.ownVolume[member]!;
    for (const column of ['orderAmount', 'orderPool', 'orderReleased'] as const) {
      moved[column].set(forest[column].subarray(member * 2, member * 2 + 2), place * 2);
    }
  }
  return moved;
}

/** Mulberry32: the same numbers from 0 up to 1 for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
