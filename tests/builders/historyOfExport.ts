import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fen, type Points } from '../../cloudfunctions/shared/domain/money/amount';
import { parseAmount } from '../../cloudfunctions/shared/domain/money/amountText';
import type { History, HistoryDay } from '../../cloudfunctions/shared/domain/simulation/history';
import {
  addDays,
  type BusinessDay,
  businessDay,
  businessDayOf,
} from '../../cloudfunctions/shared/domain/time/businessDay';

type Cells = Record<string, string>;

/** The export that came with the rules as a history from one day to another; members are numbered as their ids sort. */
export function historyOfExport(
  folder: string,
  from: string,
  to: string,
): { history: History; ids: string[] } {
  const read = (file: string): Cells[] =>
    parse(readFileSync(join(folder, file)), { columns: true, bom: true }) as Cells[];
  const members = read('members.csv');
  const ids = members.map(({ member_id }) => member_id!).sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const days: HistoryDay[] = [
    ...members.map(({ member_id, inviter_id, registered_at }) => ({
      day: dayAfter(registered_at!),
      registered: [[numbers.get(member_id!)!, numbers.get(inviter_id!) ?? -1] as const],
    })),
    ...read('orders.csv').flatMap((order) => daysOf(order, numbers.get(order.member_id!)!)),
  ];
  const within = days.filter(({ day }) => day <= to).sort((a, b) => (a.day < b.day ? -1 : 1));
  return { history: { from: businessDay(from), to: businessDay(to), days: within }, ids };
}

function daysOf(
  { order_id, amount, paid_at, refunded_at, refunded_amount }: Cells,
  member: number,
): HistoryDay[] {
  const yuan = (text: string) => fen(parseAmount<Points>(text, 'amount'));
  const paid = {
    day: dayAfter(paid_at!),
    paid: [[member, order_id!, yuan(amount!), Date.parse(paid_at!)] as const],
  };
  if (!refunded_at) return [paid];
  const day = dayAfter(refunded_at);
  return [paid, { day, refunded: [[order_id!, yuan(refunded_amount || amount!)] as const] }];
}

const dayAfter = (instant: string): BusinessDay => addDays(businessDayOf(Date.parse(instant)), 1);
