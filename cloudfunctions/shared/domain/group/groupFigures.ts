import type { GroupMember } from './groupTree';

/** Members, active members, and what their own orders brought. */
export interface Generation {
  members: number;
  active: number;
  volume: number;
}

/** Somebody of the first generation with what they and their own team brought. */
export interface Ranked {
  number: number;
  volume: number;
  team: number;
}

export interface GroupFigures {
  volume: number;
  members: number;
  active: number;
  newInvitees: number;
  newFirstOrders: number;
  first: Generation;
  second: Generation;
  deeper: Generation;
  /** Highest volume first, then by number. */
  ranking: Ranked[];
}

/** What a group brought in a month: the difference of its members' own volumes, so that a refund lowers it. */
export function groupFigures(group: readonly GroupMember[]): GroupFigures {
  const none = (): Generation => ({ members: 0, active: 0, volume: 0 });
  const generations = [none(), none(), none()] as const;
  const ranked = new Map<number, Ranked>();
  let [newInvitees, newFirstOrders] = [0, 0];
  for (const { number, generation, via, ownVolume, before } of group) {
    const volume = ownVolume - (before ?? 0);
    const counted = generations[Math.min(generation, 3) - 1]!;
    counted.members++;
    counted.volume += volume;
    if (volume > 0) counted.active++;
    if (before === null) newInvitees++;
    if ((before ?? 0) === 0 && ownVolume > 0) newFirstOrders++;
    const line = ranked.get(via) ?? { number: via, volume: 0, team: 0 };
    line.volume += volume;
    if (number !== via) line.team++;
    ranked.set(via, line);
  }
  const [first, second, deeper] = generations;
  const inAll = (of: keyof Generation) => first[of] + second[of] + deeper[of];
  return {
    volume: inAll('volume'),
    members: inAll('members'),
    active: inAll('active'),
    newInvitees,
    newFirstOrders,
    first,
    second,
    deeper,
    ranking: [...ranked.values()].sort((a, b) => b.volume - a.volume || a.number - b.number),
  };
}

/** `difference` in ten-thousandths of `of`, half away from zero; null where `of` brought nothing to compare with. */
export function ratioOf(difference: number, of: number): number | null {
  if (of <= 0) return null;
  return Math.sign(difference) * Math.round((Math.abs(difference) / of) * 10_000);
}
