import * as fc from 'fast-check';
import {
  forestOf,
  inOrder,
  type RandomMember,
  randomMembers,
  randomRules,
} from '../../../../tests/builders/randomDay';
import { fen, points } from '../money/amount';
import { splitRelease } from '../money/splitRelease';
import { BLOCK } from './blocks';
import { checkConservation } from './conservation';
import { newDayMemory } from './dayMemory';
import type { DayOutcome, Forest } from './forest';
import { settleForest } from './settleForest';
import { teamBases } from './teamBases';
import { walkDay } from './walk';

// fast-check prints the seed and the shrunk example of a failure; `fc.assert(..., { seed, path })` runs it again.

const shuffledMembers = randomMembers.chain((members) =>
  fc.record({
    members: fc.constant(members),
    places: fc.shuffledSubarray([...members.keys()], { minLength: members.length }),
  }),
);

test('the engine pays exactly what the walk of every unit pays', () => {
  fc.assert(
    fc.property(randomRules, shuffledMembers, (rules, { members, places }) => {
      const forest = forestOf(members, places);
      expect(textOf(asWalked(forest, settleForest(rules, forest)))).toBe(textOf(walkDay(rules, forest)));
    }),
    { numRuns: 2000 },
  );
});

test('amounts at the edge of the safe range lose nothing, or are refused', () => {
  fc.assert(
    fc.property(randomRules, randomMembers, fc.integer({ min: 1e9, max: 2e9 }), (small, members, scale) => {
      const huge = (amount: number): number => amount * scale + (amount % 7);
      const ranks = small.ranks.map((rank) => ({ ...rank, volume: fen(rank.volume * scale) }));
      const rules = { ...small, ranks };
      const forest = inOrder(members);
      for (const column of [forest.ownVolume, forest.orderAmount, forest.orderPool, forest.orderReleased]) {
        column.forEach((amount, at) => {
          column[at] = huge(amount);
        });
      }
      const walked = walkDay(rules, forest);
      const sums = [
        walked.reduce((sum, { capped }) => sum + capped, 0n),
        walked.reduce((sum, { total }) => sum + total, 0n),
      ];
      const isSafe = sums.every((sum) => sum <= BigInt(Number.MAX_SAFE_INTEGER));
      if (!isSafe) expect(() => settleForest(rules, forest)).toThrow(RangeError);
      else expect(textOf(asWalked(forest, settleForest(rules, forest)))).toBe(textOf(walked));
    }),
    { numRuns: 500 },
  );
});

test('the order of members changes nothing', () => {
  fc.assert(
    fc.property(randomRules, shuffledMembers, (rules, { members, places }) => {
      const plain = asWalked(inOrder(members), settleForest(rules, inOrder(members)));
      const forest = forestOf(members, places);
      const moved = asWalked(forest, settleForest(rules, forest));
      expect(textOf(places.map((place) => moved[place]))).toBe(textOf(plain));
    }),
    { numRuns: 1000 },
  );
});

test('every day that the engine settles is proved by the conservation check', () => {
  fc.assert(
    fc.property(randomRules, shuffledMembers, (rules, { members, places }) => {
      const forest = forestOf(members, places);
      checkConservation(rules, forest, settleForest(rules, forest));
    }),
    { numRuns: 1000 },
  );
});

test.each<[string, (count: number) => number[]]>([
  ['in order', (count) => [...Array(count).keys()]],
  ['upside down', (count) => [...Array(count).keys()].reverse()],
  ['shuffled', (count) => fc.sample(shuffledPlaces(count), { numRuns: 1, seed: 7 })[0]!],
])('a forest of many more members than are worked on at once, %s, is walked alike', (_, placesOf) => {
  const members = hungTogether(fc.sample(randomMembers, { numRuns: 600, seed: 20261122 }));
  expect(members.length).toBeGreaterThan(5 * BLOCK);
  for (const rules of fc.sample(randomRules, { numRuns: 3, seed: 3 })) {
    const forest = forestOf(members, placesOf(members.length));
    const outcome = settleForest(rules, forest);
    expect(textOf(asWalked(forest, outcome))).toBe(textOf(walkDay(rules, forest)));
    checkConservation(rules, forest, outcome);
  }
});

test('each differential is the sum of its explained steps, floored once', () => {
  fc.assert(
    fc.property(randomRules, shuffledMembers, (rules, { members, places }) => {
      const forest = forestOf(members, places);
      const outcome = settleForest(rules, forest);
      const bases = teamBases(rules, forest, outcome);
      const explained = Array.from(outcome.rank, (rank, member) => {
        let scaled = 0;
        for (let below = -1; below < rank; below++) {
          const difference = rules.ranks[rank]!.rate - (rules.ranks[below]?.rate ?? 0);
          scaled += difference * bases.baseOf(member, below);
        }
        return Math.floor(scaled / 10_000);
      });
      expect(explained).toEqual([...outcome.teamEarned]);
    }),
    { numRuns: 1000 },
  );
});

test('settled day by day until nothing moves, every pool gives what was granted and never more', () => {
  const fullRate = randomRules.map((rules) => ({
    ...rules,
    dailyRate: Math.max(100, rules.dailyRate) as typeof rules.dailyRate,
  }));
  fc.assert(
    fc.property(fullRate, randomMembers, (rules, members) => {
      const forest = inOrder(members.map((member) => ({ ...member, orders: member.orders.map(whole) })));
      const over = Float64Array.from(forest.orderReleased);
      for (let moved = true; moved; ) {
        const { orderToday } = settleForest(rules, forest);
        moved = orderToday.some((today) => today > 0);
        orderToday.forEach((today, order) => {
          forest.orderReleased[order]! += today;
        });
      }
      forest.orderReleased.forEach((released, order) => {
        const frozen = forest.frozen[ownerOf(forest, order)] === 1;
        const granted = Math.max(forest.orderPool[order]!, over[order]!);
        if (!frozen) expect(released).toBe(granted);
        else expect(released).toBe(over[order]);
      });
    }),
    { numRuns: 120 },
  );
});

test('memory that is used again for another day gives what fresh memory gives', () => {
  fc.assert(
    fc.property(randomRules, randomMembers, (rules, members) => {
      const forest = inOrder(members);
      const memory = newDayMemory(rules, forest);
      settleForest(rules, { ...forest, frozen: forest.frozen.map((flag) => 1 - flag) }, memory);
      expect(settleForest(rules, forest, memory)).toEqual(settleForest(rules, forest));
    }),
    { numRuns: 300 },
  );
});

test('cash and points of a day are the whole day', () => {
  fc.assert(
    fc.property(randomRules, fc.nat(Number.MAX_SAFE_INTEGER), ({ cashShare }, total) => {
      const split = splitRelease(points(total), cashShare);
      expect(split.cash + split.points).toBe(total);
      expect(BigInt(split.cash)).toBe((BigInt(total) * BigInt(cashShare)) / 10_000n);
    }),
  );
});

/** Many forests as one: most roots get an inviter anywhere in front of them, so that teams reach over many blocks. */
function hungTogether(forests: readonly RandomMember[][]): RandomMember[] {
  const all: RandomMember[] = [];
  forests.forEach((members, index) => {
    const before = all.length;
    const above = before === 0 || index % 10 === 0 ? -1 : Math.floor(((index * 0.618) % 1) * before);
    for (const member of members) {
      all.push({ ...member, inviter: member.inviter < 0 ? above : member.inviter + before });
    }
  });
  return all;
}

function shuffledPlaces(count: number): fc.Arbitrary<number[]> {
  const places = [...Array(count).keys()];
  return fc.shuffledSubarray(places, { minLength: count });
}

/** An order whose daily release is at least 0.01, so that its pool runs dry one day. */
function whole({ amount, pool, released }: { amount: number; pool: number; released: number }) {
  return { amount: amount + 100, pool: Math.min(pool, 2000), released: Math.min(released, 2100) };
}

function ownerOf({ orderStart }: Forest, order: number): number {
  return orderStart.findIndex((start) => start > order) - 1;
}

/** The outcome member by member, in the shape that the walk has. */
function asWalked({ count, orderStart }: Forest, outcome: DayOutcome) {
  return Array.from({ length: count }, (_, member) => {
    const of = (column: Float64Array): bigint => BigInt(column[member]!);
    return {
      teamVolume: of(outcome.teamVolume),
      rank: outcome.rank[member],
      static: of(outcome.staticReleased),
      earned: [
        ...outcome.share.map(({ earned }) => of(earned)),
        of(outcome.teamEarned),
        of(outcome.peerEarned),
      ],
      paid: [...outcome.share.map(({ paid }) => of(paid)), of(outcome.team), of(outcome.peer)],
      capped: of(outcome.capped),
      total: of(outcome.total),
      orders: [...outcome.orderToday.subarray(orderStart[member], orderStart[member + 1])].map(BigInt),
    };
  });
}

/** One member a line: compared as text, because comparing thousands of nested objects takes longer than settling them. */
function textOf(members: readonly unknown[]): string {
  const asText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);
  return members.map((member) => JSON.stringify(member, asText)).join('\n');
}
