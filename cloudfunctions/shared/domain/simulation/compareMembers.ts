/** Who gets more and who gets less under one plan than under another, by what they are released in all and keep. Amounts in 0.01. */
export interface Changes {
  winners: Side;
  losers: Side;
  unchanged: number;
  /** The ten largest of each, the largest first; of equal ones the lower number. */
  gains: MemberChange[];
  losses: MemberChange[];
}

/** How many members, and by how much in all. */
export interface Side {
  members: number;
  amount: number;
}

export interface MemberChange {
  /** Running number. */
  member: number;
  before: number;
  after: number;
}

const SHOWN = 10;

export function compareMembers(isMember: Uint8Array, before: Float64Array, after: Float64Array): Changes {
  const changed: MemberChange[] = [];
  let unchanged = 0;
  for (let member = 0; member < isMember.length; member++) {
    if (isMember[member] !== 1) continue;
    if (before[member] === after[member]) unchanged++;
    else changed.push({ member, before: before[member]!, after: after[member]! });
  }
  const byGain = changed.sort((a, b) => gainOf(b) - gainOf(a) || a.member - b.member);
  const winners = byGain.filter((change) => gainOf(change) > 0);
  const losers = byGain.filter((change) => gainOf(change) < 0);
  const byLoss = [...losers].sort((a, b) => gainOf(a) - gainOf(b) || a.member - b.member);
  return {
    winners: sideOf(winners),
    losers: sideOf(losers),
    unchanged,
    gains: winners.slice(0, SHOWN),
    losses: byLoss.slice(0, SHOWN),
  };
}

const gainOf = ({ before, after }: MemberChange): number => after - before;

const sideOf = (changes: readonly MemberChange[]): Side => ({
  members: changes.length,
  amount: changes.reduce((sum, change) => sum + Math.abs(gainOf(change)), 0),
});
