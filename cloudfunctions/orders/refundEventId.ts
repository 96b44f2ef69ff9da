/** The event of a refund. Numbers may hold a colon, never a #: so no two refunds of two orders share an id. */
export const refundEventId = (order: string, refund: string): string => `refunded:${order}#${refund}`;
