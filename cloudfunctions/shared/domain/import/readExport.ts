import { blame, type ExportFile, type Fault, isGood, type Judged, quoted } from './fault';
import { invitersFirst } from './invitersFirst';
import { judgeCircles, judgeInviters, judgeRegistrations, type MembersById, membersById } from './judgeTree';
import { asMember, type ExistingMember, type MemberRow, readMembers } from './readMembers';
import { type GrantOf, type JudgedOrder, type OrderRow, readOrders } from './readOrders';
import { spreadFaults } from './spreadFaults';
import type { Table } from './table';

/** What the export is held against: what is there already, the plans, and the present. */
export interface Surroundings {
  existing: {
    /** Members that have an id of the export, or are named as inviter or buyer in it. */
    members: ReadonlyMap<string, ExistingMember>;
    /** Phones of the export that belong to members already. */
    phones: ReadonlySet<string>;
    /** Order numbers of the export that its source has already. */
    orders: ReadonlySet<string>;
  };
  grantOf: GrantOf;
  /** Milliseconds since 1970. */
  now: number;
}

/** What may be written of an export, and why the rest may not. */
export interface ExportReading {
  /** Good members, inviters before invitees. */
  members: MemberRow[];
  /** Good orders, as they stand in the file. */
  orders: OrderRow[];
  /** All faults: of the members' file first, then by line. */
  faults: Fault[];
  /** Rows with a fault, each counted once. */
  badRows: number;
  rows: { members: number; orders: number };
}

/** Validates an export whole (settlement.md 9): every row is either good, or named with its line, field and reason. */
export function readExport(
  tables: { members: Table; orders: Table | null },
  { existing, grantOf, now }: Surroundings,
): ExportReading {
  const members = readMembers(tables.members, existing, now);
  const byId = membersById(members);
  const orders = tables.orders ? readOrders(tables.orders, { taken: existing.orders, grantOf, now }) : [];
  judgeInviters(members, byId, existing.members);
  judgeCircles(members, byId);
  judgeBuyers(orders, byId, existing.members);
  judgeRegistrations(members, orders, byId);
  spreadFaults(members, orders, byId);
  judgeTotals(orders);
  const faults = [
    ...faultsOf('members', members, tables.members),
    ...faultsOf('orders', orders, tables.orders),
  ];
  return {
    members: invitersFirst(members.filter(isGood).map(asMember)),
    orders: orders.filter(isGood).map(({ line, order }) => order ?? incomplete(line)),
    faults,
    badRows: new Set(faults.map(({ file, line }) => `${file}:${line}`)).size,
    rows: { members: rowsOf(tables.members), orders: tables.orders ? rowsOf(tables.orders) : 0 },
  };
}

/** An order needs a member of the export, or one who is there already and registered before it was paid. */
function judgeBuyers(
  orders: readonly JudgedOrder[],
  byId: MembersById,
  existing: ReadonlyMap<string, ExistingMember>,
): void {
  for (const row of orders) {
    if (row.member === null || byId.has(row.member)) continue;
    const member = existing.get(row.member);
    if (!member) blame(row, 'member_id', 'NOBODY', `is nobody: ${quoted(row.member)}`, row.member);
    else if (member.pending)
      blame(row, 'member_id', 'BEING_IMPORTED', `is being imported at this moment: ${quoted(row.member)}`);
    else if (member.quarantined)
      blame(row, 'member_id', 'IN_QUARANTINE', `is in quarantine: ${quoted(row.member)}`);
    else if (row.order && row.order.paidAt < member.registeredAt)
      blame(row, 'paid_at', 'BEFORE_REGISTERED', 'is before the member was registered');
  }
}

/** Sums of an export must stay exact numbers: the order with which they would leave the safe range is at fault. */
function judgeTotals(orders: readonly JudgedOrder[]): void {
  let total = 0;
  for (const row of orders) {
    if (!row.order || !isGood(row)) continue;
    const next = total + row.order.amount + row.order.grant.pool;
    if (Number.isSafeInteger(next)) total = next;
    else blame(row, 'amount', 'TOO_LARGE', 'is too large: the sum of all orders would be no exact number');
  }
}

function faultsOf(file: ExportFile, rows: readonly Judged[], table: Table | null): Fault[] {
  const broken = (table?.broken ?? []).map(({ line, code, reason }) => ({
    file,
    line,
    field: null,
    code,
    reason,
  }));
  const found = rows.flatMap(({ line, faults }) => faults.map((fault) => ({ file, line, ...fault })));
  return [...broken, ...found].sort((a, b) => a.line - b.line);
}

const rowsOf = (table: Table): number => table.rows.length + table.broken.length;

function incomplete(line: number): never {
  throw new Error(`the order on line ${line} is incomplete and was not found at fault`);
}
