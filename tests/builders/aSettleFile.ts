import { greenPointsFull } from '../../cloudfunctions/shared/domain/plan/presets';

/** An input of `settle` as plain JSON, for tests that change one thing and look what happens. */
export interface SettleJson {
  date: string;
  plan: Record<string, unknown>;
  members: Record<string, unknown>[];
  orders: Record<string, unknown>[];
}

/** A lawful input under the full plan: A invited B, each with one order of 3000. */
export function aSettleFile(change: Partial<SettleJson> = {}): SettleJson {
  const { tiers, release, share, team, peer } = greenPointsFull;
  return {
    date: '2026-11-22',
    plan: { tiers, release, share, team, peer },
    members: [
      { id: 'A', inviter: null },
      { id: 'B', inviter: 'A' },
    ],
    orders: [anOrder({ id: 'o1', member: 'A' }), anOrder({ id: 'o2', member: 'B' })],
    ...change,
  };
}

export function anOrder(change: Record<string, unknown>): Record<string, unknown> {
  return { id: 'o1', member: 'A', amount: '3000.00', paidAt: '2026-11-01T10:00:00+08:00', ...change };
}
