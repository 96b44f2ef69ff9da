import { remainingOf } from '../dayClose/dayTotals';
import { paidToday, type Row } from '../dayClose/row';
import type { Rate } from '../money/rate';
import type { ComparedDay } from './change';

/** What of a row a comparison with the day before needs. */
export const comparedDay = (row: Row): ComparedDay => ({
  frozen: row.frozen,
  total: paidToday(row),
  capped: row.day.capped,
  accelerated: acceleratedLines(row),
  orders: row.orders.map((order) => ({
    order: order.id,
    amount: order.amount,
    static: order.todayStatic,
    left: remainingOf(order),
  })),
});

function acceleratedLines({ day }: Row): ComparedDay['accelerated'] {
  const lines: ComparedDay['accelerated'] = day.share.map(({ generation, rate, base, earned, count }) => ({
    kind: `share${generation}`,
    rate: rate as Rate,
    base,
    earned,
    count,
  }));
  if (day.team) lines.push({ kind: 'team', rate: null, base: 0, earned: day.team.earned, count: null });
  if (day.peer) lines.push({ kind: 'peer', ...day.peer, rate: day.peer.rate as Rate, count: null });
  return lines;
}
