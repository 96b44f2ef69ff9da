/** Why an event is not set aside, in the order of checking (day-close.md 4). */
export type QuarantineRefusal =
  | 'EVENT_UNKNOWN'
  | 'DAY_PUBLISHED'
  | 'DAY_NOT_CLOSING'
  | 'MEMBER_HAS_LEFT'
  | 'TOO_MUCH_RESTS_ON_IT';

/** Everything that the decision rests on, as it stands in the transaction that sets the event aside. */
export interface QuarantineCase {
  /** The event's day; null where there is no such event. */
  day: string | null;
  /** The last published day. */
  published: string | null;
  /** The day that is being closed now; it has a record, which publishing it will write too. */
  closing: string | null;
  /** The event is the member's leaving for good: without it a closed account would go on releasing. */
  leaves: boolean;
  /** How many accepted events cannot count without it. */
  resting: number;
}

/** So many events one transaction takes along; a fault on which more rests is mended in another way. */
export const mostResting = 200;

/**
 * Whether an event may be set aside; null where nothing is to be refused. Only while its day is the one that waits to be
 * published: a published day is immutable, and before a day is closed nothing has failed.
 */
export function decideQuarantine({
  day,
  published,
  closing,
  leaves,
  resting,
}: QuarantineCase): QuarantineRefusal | null {
  if (day === null) return 'EVENT_UNKNOWN';
  if (published !== null && day <= published) return 'DAY_PUBLISHED';
  if (closing === null || day > closing) return 'DAY_NOT_CLOSING';
  if (leaves) return 'MEMBER_HAS_LEFT';
  return resting > mostResting ? 'TOO_MUCH_RESTS_ON_IT' : null;
}
