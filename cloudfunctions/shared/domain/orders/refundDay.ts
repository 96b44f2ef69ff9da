import { addDays, type BusinessDay, businessDayOf } from '../time/businessDay';

/** An order as far as the days of its events go; instants in milliseconds since 1970. */
export interface RefundedDays {
  /** The day that the order counts from. */
  day: BusinessDay;
  /** The day of its newest event. */
  lastEventDay: BusinessDay;
  refunds: readonly { at: number }[];
}

/**
 * From which day all refunds of an order count, and whether that is late: later than the days after they happened and than the
 * order itself, which only the seal can bring about. Null without a refund.
 */
export function refundDay({
  day,
  lastEventDay,
  refunds,
}: RefundedDays): { day: BusinessDay; late: boolean } | null {
  if (refunds.length === 0) return null;
  const natural = refunds.map(({ at }) => addDays(businessDayOf(at), 1));
  return { day: lastEventDay, late: [day, ...natural].every((expected) => expected < lastEventDay) };
}
