/** What is wrong with a new password, in the order of checking. */
export type PasswordRefusal = 'PASSWORD_SHORT' | 'PASSWORD_NAMES_USER' | 'PASSWORD_SIMPLE';

export const shortestPassword = 10;
/** Different characters that a password has at least. */
const leastVariety = 5;

/** Whether somebody may choose this password; null where nothing is to be refused. Length counts, kinds of characters do not. */
export function decidePassword(password: string, user: string): PasswordRefusal | null {
  if ([...password].length < shortestPassword) return 'PASSWORD_SHORT';
  if (password.toLowerCase().includes(user)) return 'PASSWORD_NAMES_USER';
  return isSimple(password.toLowerCase()) ? 'PASSWORD_SIMPLE' : null;
}

/** A few characters again and again, or one run of neighbours such as 1234567890. */
function isSimple(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0)!);
  if (new Set(codes).size < leastVariety) return true;
  const steps = new Set(codes.slice(1).map((code, at) => code - codes[at]!));
  const isOneRun = steps.size === 1 && Math.abs([...steps][0]!) === 1;
  return isOneRun || knownRuns.some((run) => run.startsWith(password));
}

const knownRuns = ['1234567890', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv'];
