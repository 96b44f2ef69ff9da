import type { MemberRow } from '../../shared/domain/import/readMembers';
import type { OrderRow } from '../../shared/domain/import/readOrders';
import type { ImportDoc } from '../../shared/store/imports';
import type { ValidExport } from './validateExport';

/** An import while it is written: its rows, and what they are made into documents with. All of it is the same in every slice. */
export interface Writing {
  importId: string;
  source: string;
  members: readonly MemberRow[];
  orders: readonly OrderRow[];
  /** The running number of every member that is written or referred to. */
  numberOf(member: string): number;
  /** When the member's first order of this import was paid, in milliseconds since 1970; null without one. */
  firstOrderOf(member: string): number | null;
  /** The seal under which days are fixed; a later one is dealt with at the end. */
  sealed: string | null;
}

/** @throws when the record was not begun: it has no numbers then */
export function writingOf(record: ImportDoc, { reading, existing }: ValidExport): Writing {
  const { firstNumber } = record;
  if (firstNumber === null) throw new Error(`the import ${record._id} has no numbers yet`);
  const numbers = new Map([...existing.members].map(([id, { number }]) => [id, number]));
  reading.members.forEach(({ id }, place) => {
    numbers.set(id, firstNumber + place);
  });
  const firstOrders = firstOrdersOf(reading.orders);
  return {
    importId: record._id,
    source: record.source,
    members: reading.members,
    orders: reading.orders,
    numberOf: (member) => numbers.get(member) ?? unknown(member),
    firstOrderOf: (member) => firstOrders.get(member) ?? null,
    sealed: record.sealedWhenWritten,
  };
}

function firstOrdersOf(orders: readonly OrderRow[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { member, paidAt } of orders) first.set(member, Math.min(paidAt, first.get(member) ?? paidAt));
  return first;
}

function unknown(member: string): never {
  throw new Error(`${member} was validated and has no number`);
}
