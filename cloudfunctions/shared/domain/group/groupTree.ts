/** What a group is made from of a member's rows: on the published day, and on the day before the month. */
export interface GroupRow {
  /** Running number of the inviter on the published day, or -1. */
  inviter: number;
  ownVolume: number;
  /** Own volume on the day before the month; null where no close had met the member. */
  before: number | null;
}

/** Somebody of a group. */
export interface GroupMember extends GroupRow {
  number: number;
  /** 1 for those whom the manager invited. */
  generation: number;
  /** Whom of the first generation they hang on; themselves in the first. */
  via: number;
}

/**
 * Everybody below a member by the rows of the published day, generation by generation; rows that hang elsewhere are left out.
 * No recursion: a line may be thousands deep.
 */
export function groupTree(top: number, rows: ReadonlyMap<number, GroupRow>): GroupMember[] {
  const invitees = new Map<number, number[]>();
  for (const [number, { inviter }] of rows) {
    const known = invitees.get(inviter);
    if (known) known.push(number);
    else invitees.set(inviter, [number]);
  }
  const group: GroupMember[] = [];
  const below = (inviter: number, generation: number, via: number | null) => {
    for (const number of invitees.get(inviter) ?? [])
      group.push({ ...rows.get(number)!, number, generation, via: via ?? number });
  };
  below(top, 1, null);
  // The list grows while it is walked.
  for (const member of group) below(member.number, member.generation + 1, member.via);
  return group;
}
