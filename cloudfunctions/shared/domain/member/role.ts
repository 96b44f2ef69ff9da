/**
 * What a member is to the brand (product.md A7). A customer is a member without a role of its own; a promoter invites others;
 * a manager leads a group and sees its figures.
 */
export const memberRoles = ['member', 'promoter', 'manager'] as const;
export type MemberRole = (typeof memberRoles)[number];

/**
 * The role that a member is shown by: the one that was given, and promoter for whoever has none and a team that has ordered,
 * so that nobody waits for an operator to see how the invitations go.
 */
export const shownRole = (given: MemberRole | undefined, teamVolume: number | null): MemberRole =>
  (given ?? 'member') === 'member' && (teamVolume ?? 0) > 0 ? 'promoter' : (given ?? 'member');
