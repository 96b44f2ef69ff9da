import type { SettlementRules } from '../plan/plan';
import type { Forest } from './forest';

/** What a member gets, as the walk finds it: earned is before the cap, paid after it, by line in order of payment. */
export interface WalkedMember {
  teamVolume: bigint;
  rank: number;
  static: bigint;
  /** Each share rule, then team, then peer. */
  earned: bigint[];
  paid: bigint[];
  capped: bigint;
  total: bigint;
  /** By order of the member, in order of payment. */
  orders: bigint[];
}

/**
 * The rules of settlement.md 2-6 word by word, member by member and step by step, in BigInt: far too slow for production,
 * and nothing of it shared with the engine, which tests compare with it.
 */
export function walkDay(rules: SettlementRules, forest: Forest): WalkedMember[] {
  const members = Array.from({ length: forest.count }, (_, member) => staticOf(rules, forest, member));
  const everyone = [...members.keys()];
  for (const member of everyone) {
    for (const above of ancestorsOf(forest, member))
      members[above]!.teamVolume += BigInt(forest.ownVolume[member]!);
  }
  for (const one of members) one.rank = rankOf(rules, one.teamVolume);

  const shareBase = everyone.map(() => rules.share.map(() => 0n));
  // In ten-thousandths of 0.01, because a differential is floored once for the day.
  const teamScaled = everyone.map(() => 0n);
  const peerBase = everyone.map(() => 0n);
  for (const member of everyone) {
    const unit = members[member]!.static;
    const ancestors = ancestorsOf(forest, member);
    rules.share.forEach(({ generation }, line) => {
      const above = ancestors[generation - 1];
      if (above !== undefined) shareBase[above]![line]! += unit;
    });
    let best = -1;
    let peerPaid = false;
    for (const above of ancestors.filter((one) => forest.frozen[one] === 0)) {
      const rank = members[above]!.rank;
      if (rank > best) {
        teamScaled[above]! += (rateOf(rules, rank) - rateOf(rules, best)) * unit;
        best = rank;
        peerPaid = false;
      } else if (rank >= 0 && rank === best && !peerPaid) {
        peerBase[above]! += unit;
        peerPaid = true;
      }
    }
  }

  for (const member of everyone) {
    if (forest.frozen[member] === 1) continue;
    const shares = rules.share.map(({ rate }, line) => (shareBase[member]![line]! * BigInt(rate)) / 10_000n);
    const peer = (peerBase[member]! * BigInt(rules.peerRate ?? 0)) / 10_000n;
    pay(members[member]!, [...shares, teamScaled[member]! / 10_000n, peer], forest, member);
  }
  return members;
}

function staticOf(rules: SettlementRules, forest: Forest, member: number): WalkedMember {
  const orders = ordersOf(forest, member).map(({ amount, room }) => {
    const daily = (amount * BigInt(rules.dailyRate)) / 10_000n;
    return forest.frozen[member] === 1 ? 0n : smaller(daily, room);
  });
  const released = sum(orders);
  const none = [...rules.share, 'team', 'peer'].map(() => 0n);
  return {
    teamVolume: 0n,
    rank: -1,
    static: released,
    earned: none,
    paid: [...none],
    capped: 0n,
    total: released,
    orders,
  };
}

/** Pays line by line while the pools last, out of the order paid first. */
function pay(one: WalkedMember, earned: bigint[], forest: Forest, member: number): void {
  const orders = ordersOf(forest, member);
  one.earned = earned;
  one.paid = earned.map((due) => {
    let left = due;
    orders.forEach(({ room }, at) => {
      const taken = smaller(left, room - one.orders[at]!);
      one.orders[at]! += taken;
      left -= taken;
    });
    return due - left;
  });
  one.total = one.static + sum(one.paid);
  one.capped = sum(earned) - sum(one.paid);
}

function ordersOf(forest: Forest, member: number): { amount: bigint; room: bigint }[] {
  const orders = [];
  for (let at = forest.orderStart[member]!; at < forest.orderStart[member + 1]!; at++) {
    const room = BigInt(forest.orderPool[at]!) - BigInt(forest.orderReleased[at]!);
    orders.push({ amount: BigInt(forest.orderAmount[at]!), room: room > 0n ? room : 0n });
  }
  return orders;
}

/** From the inviter up to the root. */
function ancestorsOf({ inviter }: Forest, member: number): number[] {
  const ancestors = [];
  for (let above = inviter[member]!; above >= 0; above = inviter[above]!) ancestors.push(above);
  return ancestors;
}

function rankOf(rules: SettlementRules, volume: bigint): number {
  return rules.ranks.filter((rank) => volume >= BigInt(rank.volume)).length - 1;
}

function rateOf(rules: SettlementRules, rank: number): bigint {
  return BigInt(rules.ranks[rank]?.rate ?? 0);
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
