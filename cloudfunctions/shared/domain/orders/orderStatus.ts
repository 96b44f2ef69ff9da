export const orderStatuses = ['paid', 'partlyRefunded', 'refunded'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** What an order has come to; amounts in fen, `refunded` in all. */
export function orderStatus({ amount, refunded }: { amount: number; refunded: number }): OrderStatus {
  if (refunded === 0) return 'paid';
  return refunded < amount ? 'partlyRefunded' : 'refunded';
}
