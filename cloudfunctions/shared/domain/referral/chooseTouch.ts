/** An invitation that somebody opened: whose, and when (milliseconds since 1970). */
export interface Touch {
  inviter: string;
  at: number;
}

export interface AttributionRule {
  /** A touch counts for this many days of 24 hours; the very end still counts. */
  windowDays: number;
  rule: 'first' | 'last';
}

/** Touches count for 30 days, and the last one wins, unless configured otherwise (product.md A4). */
export const DEFAULT_ATTRIBUTION: AttributionRule = { windowDays: 30, rule: 'last' };

const DAY_MS = 86_400_000;

/**
 * The touch that fixes the inviter of somebody who registers now: the first or last inside the attribution window. At the
 * same instant, the one that stands later in the list is the later one. Null when none counts. Touches of inviters that may
 * not invite must be left out by the caller ("the last valid invitation").
 */
export function chooseTouch<T extends Touch>(
  touches: readonly T[],
  now: number,
  { windowDays, rule }: AttributionRule = DEFAULT_ATTRIBUTION,
): T | null {
  const counted = touches.filter(({ at }) => at <= now && now - at <= windowDays * DAY_MS);
  const byTime = [...counted].sort((a, b) => a.at - b.at);
  return (rule === 'first' ? byTime[0] : byTime.at(-1)) ?? null;
}
