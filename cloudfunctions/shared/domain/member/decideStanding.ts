/** Why a member is neither frozen nor unfrozen, in the order of checking. */
export type StandingRefusal = 'MEMBER_UNKNOWN' | 'MEMBER_CLOSED' | 'ALREADY_FROZEN' | 'NOT_FROZEN';

export type Standing = 'active' | 'frozen' | 'closed';

/** Whether a member may be frozen, or made active again (product.md A9); null where nothing is to be refused. */
export function decideStanding(to: 'active' | 'frozen', standing: Standing | null): StandingRefusal | null {
  if (standing === null) return 'MEMBER_UNKNOWN';
  if (standing === 'closed') return 'MEMBER_CLOSED';
  if (standing !== to) return null;
  return to === 'frozen' ? 'ALREADY_FROZEN' : 'NOT_FROZEN';
}
