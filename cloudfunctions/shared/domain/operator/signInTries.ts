/** Wrong passwords after which none is tried for a while (product.md H1). */
export const mostTries = 5;
export const lockedForMs = 15 * 60_000;

/** How an operator's tries stand; `lockedUntil` in milliseconds. */
export interface Tries {
  tried: number;
  lockedUntil: number | null;
}

/**
 * Whether a password may be tried now.
 * @returns `try` · `again`: a lock has ended, and the tries begin anew · `locked`: until when
 */
export function decideTry(
  { tried, lockedUntil }: Tries,
  now: number,
): { kind: 'try' } | { kind: 'again' } | { kind: 'locked'; until: number } {
  if (lockedUntil !== null && lockedUntil > now) return { kind: 'locked', until: lockedUntil };
  if (lockedUntil !== null) return { kind: 'again' };
  return tried < mostTries ? { kind: 'try' } : { kind: 'locked', until: now + lockedForMs };
}
