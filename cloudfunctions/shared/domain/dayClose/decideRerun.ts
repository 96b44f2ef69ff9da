/** Why a day is not closed anew, in the order of checking. */
export type RerunRefusal = 'DAY_PUBLISHED' | 'DAY_NOT_CLOSING';

/** Whether a day may begin a new attempt: the one that is being closed, and never one that is published (day-close.md 5). */
export function decideRerun(
  date: string,
  { published, closing }: { published: string | null; closing: string | null },
): RerunRefusal | null {
  if (published !== null && date <= published) return 'DAY_PUBLISHED';
  return date === closing ? null : 'DAY_NOT_CLOSING';
}
