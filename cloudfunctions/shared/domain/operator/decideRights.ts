/** Why an operator's rights stay as they are, in the order of checking. */
export type RightsRefusal = 'OPERATOR_UNKNOWN' | 'OWN_RIGHTS' | 'NOTHING_CHANGES';

interface Rights {
  role: string;
  dismissed: boolean;
}

/**
 * Whether an operator's rights may be changed; null where nothing is to be refused. Nobody changes their own, so that an
 * administrator is always left.
 * @param before null, as `after`, for an operator who does not exist
 */
export function decideRights(
  before: Rights | null,
  after: Rights | null,
  isOneself: boolean,
): RightsRefusal | null {
  if (before === null || after === null) return 'OPERATOR_UNKNOWN';
  if (isOneself) return 'OWN_RIGHTS';
  return before.role === after.role && before.dismissed === after.dismissed ? 'NOTHING_CHANGES' : null;
}
