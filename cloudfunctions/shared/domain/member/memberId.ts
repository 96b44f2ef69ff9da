const PREFIX = 'GP';
const DIGITS = 10;

/**
 * The id of a member who registered here: GP and the running number, as people and other systems use it. Imports bring
 * their own ids and must not bring one of this form (`isOwnMemberId`), or a later registration would meet it.
 */
export function ownMemberId(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number >= 10 ** DIGITS)
    throw new RangeError(`${number} is no running number of a member`);
  return `${PREFIX}${String(number).padStart(DIGITS, '0')}`;
}

/** Whether an id is kept for members who register here. */
export const isOwnMemberId = (id: string): boolean => new RegExp(`^${PREFIX}\\d{${DIGITS}}$`).test(id);
