import type { DemoBrand, DemoMember } from './brand';

/** A demo member worth stepping into, and what there is to see. Labels are read by people. */
export interface CastMember {
  openid: string;
  phone: string;
  label: string;
  note: string;
  /** Leads a group, and sees its figures on the home. */
  manager: boolean;
}

interface Standing {
  member: DemoMember;
  orders: number;
  paid: number;
  direct: number;
  second: number;
}

/** Picks one member of each kind from the brand: everybody finds the screens that they came for. */
export function castOf(brand: DemoBrand): CastMember[] {
  const standings = standingsOf(brand);
  const by = (score: (s: Standing) => number) =>
    [...standings].sort((a, b) => score(b) - score(a) || (a.member.id < b.member.id ? -1 : 1));
  const roles: [label: string, candidates: Standing[]][] = [
    ['团长', by((s) => (s.orders > 0 ? s.direct + s.second : -1))],
    ['推广达人', by((s) => (s.direct >= 3 && s.direct <= 8 && s.orders >= 2 ? s.second + s.orders : -1))],
    ['老顾客', by((s) => (s.direct === 0 ? s.orders * 10 + s.paid / 1e7 : -1))],
    ['大单顾客', by((s) => (s.direct <= 1 ? s.paid / Math.max(1, s.orders) : -1))],
    ['新会员', by((s) => (s.orders === 0 && s.direct === 0 ? s.member.registeredAt : -1))],
  ];
  const chosen = new Set<string>();
  return roles.map(([label, candidates], index) => {
    const standing = candidates.find((candidate) => !chosen.has(candidate.member.id)) as Standing;
    chosen.add(standing.member.id);
    return {
      openid: `demo-${index + 1}`,
      phone: standing.member.phone,
      label: `${label} ${standing.member.name}`,
      note: index === 0 ? `${noteOf(standing)}；首页看团队` : noteOf(standing),
      manager: index === 0,
    };
  });
}

function noteOf({ orders, direct, second }: Standing): string {
  const bought = orders === 0 ? '还没有下单' : `${orders} 笔订单`;
  return direct === 0 ? bought : `${bought}，直推 ${direct} 人，间推 ${second} 人`;
}

function standingsOf({ members, orders }: DemoBrand): Standing[] {
  const byId = new Map<string, Standing>(
    members.map((member) => [member.id, { member, orders: 0, paid: 0, direct: 0, second: 0 }]),
  );
  const inviterOf = (standing: Standing | undefined) =>
    standing?.member.inviter ? byId.get(standing.member.inviter) : undefined;
  for (const standing of byId.values()) {
    const inviter = inviterOf(standing);
    const inviterOfInviter = inviterOf(inviter);
    if (inviter) inviter.direct++;
    if (inviterOfInviter) inviterOfInviter.second++;
  }
  for (const order of orders) {
    const standing = byId.get(order.member) as Standing;
    standing.orders++;
    standing.paid += order.amount - order.refunded;
  }
  return [...byId.values()];
}
