import * as fc from 'fast-check';
import type { Fen } from '../../cloudfunctions/shared/domain/money/amount';
import { RATE_SCALE, type Rate } from '../../cloudfunctions/shared/domain/money/rate';
import type { SettlementRules } from '../../cloudfunctions/shared/domain/plan/plan';
import type { Forest } from '../../cloudfunctions/shared/domain/settlement/forest';

/** A member of a random day; `inviter` points at one who stands before it, or at nobody. */
export interface RandomMember {
  inviter: number;
  frozen: boolean;
  orders: RandomOrder[];
  /** Amounts of orders that have run dry and are no longer listed. */
  dryVolume: number;
}

export interface RandomOrder {
  amount: number;
  pool: number;
  released: number;
}

/** Rates of any kind up to 1, the odd ones included; strictly rising ranks with few thresholds, so that peers are common. */
export const randomRules: fc.Arbitrary<SettlementRules> = fc.record({
  tiers: fc.constant([]),
  dailyRate: rateFrom(0),
  share: fc
    .uniqueArray(fc.record({ generation: fc.integer({ min: 1, max: 6 }), rate: rateFrom(0) }), {
      selector: ({ generation }) => generation,
      maxLength: 4,
    })
    .map((share) => [...share].sort((a, b) => a.generation - b.generation)),
  teamEnabled: fc.constant(true),
  ranks: fc.constantFrom(0, 1, 1, 2, 2, 3, 4).chain((length) =>
    fc
      .tuple(
        fc.uniqueArray(amountUpTo(12), { minLength: length, maxLength: length }),
        fc.uniqueArray(fc.integer({ min: 1, max: RATE_SCALE }), { minLength: length, maxLength: length }),
      )
      .map(([volumes, rates]) => {
        const rising = [...rates].sort((a, b) => a - b) as Rate[];
        const thresholds = [...volumes].sort((a, b) => a - b) as Fen[];
        return thresholds.map((volume, index) => ({ id: `r${index}`, volume, rate: rising[index]! }));
      }),
  ),
  peerRate: fc.option(rateFrom(0)),
  cashShare: rateFrom(0),
});

/**
 * Up to 40 members in every shape from a star to a chain; orders that are fresh, half empty, dry and over-released. Amounts
 * are often multiples of one another, so that thresholds are met exactly.
 */
export const randomMembers: fc.Arbitrary<RandomMember[]> = fc.constantFrom(1, 2, 4, 40).chain((reach) =>
  fc
    .array(
      fc.record({
        back: fc.integer({ min: 1, max: reach }),
        alone: oneIn(10),
        frozen: oneIn(5),
        dryVolume: fc.oneof(fc.constant(0), amountUpTo(4)),
        orders: fc.array(randomOrder(), { maxLength: 3 }),
      }),
      { maxLength: 40, size: 'max' },
    )
    .map((drawn) =>
      drawn.map(({ back, alone, ...member }, index) => ({
        ...member,
        inviter: alone ? -1 : Math.max(-1, index - back),
      })),
    ),
);

/** The forest with its members in the order that `places` gives: member i stands at place `places[i]`. */
export function forestOf(members: readonly RandomMember[], places: readonly number[]): Forest {
  const at = new Map(places.map((place, member) => [place, members[member]!]));
  const placed = members.map((_, place) => at.get(place)!);
  const orders = placed.flatMap((member) => member.orders);
  let start = 0;
  return {
    count: members.length,
    inviter: Int32Array.from(placed, ({ inviter }) => (inviter < 0 ? -1 : places[inviter]!)),
    frozen: Uint8Array.from(placed, ({ frozen }) => Number(frozen)),
    ownVolume: Float64Array.from(placed, ({ orders, dryVolume }) =>
      orders.reduce((sum, { amount }) => sum + amount, dryVolume),
    ),
    orderStart: Int32Array.from([0, ...placed.map((member) => (start += member.orders.length))]),
    orderAmount: Float64Array.from(orders, ({ amount }) => amount),
    orderPool: Float64Array.from(orders, ({ pool }) => pool),
    orderReleased: Float64Array.from(orders, ({ released }) => released),
  };
}

/** The members as they were drawn: inviters before invitees. */
export function inOrder(members: readonly RandomMember[]): Forest {
  return forestOf(members, [...members.keys()]);
}

function rateFrom(min: number): fc.Arbitrary<Rate> {
  const usual = fc.constantFrom(120, 300, 1000, 3000, 5000, RATE_SCALE);
  return fc.oneof(usual, fc.integer({ min, max: RATE_SCALE })).map((value) => value as Rate);
}

function randomOrder(): fc.Arbitrary<RandomOrder> {
  return fc.record({
    amount: amountUpTo(6),
    pool: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1000, max: 100_000 })),
    released: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 60_000 })),
  });
}

/** Any amount up to so many times 5000, half of the time a multiple of 5000. */
function amountUpTo(times: number): fc.Arbitrary<number> {
  const round = fc.integer({ min: 0, max: times }).map((count) => count * 5000);
  return fc.oneof(round, fc.integer({ min: 0, max: times * 5000 }));
}

function oneIn(sides: number): fc.Arbitrary<boolean> {
  return fc.integer({ min: 1, max: sides }).map((thrown) => thrown === sides);
}
