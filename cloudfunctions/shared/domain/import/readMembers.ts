import { isOwnMemberId } from '../member/memberId';
import { blame, type Judged, quoted } from './fault';
import { readId, readInstant, readPhone, readText } from './readCells';
import { cellsByName, type Table } from './table';

/** A member of an export, good as far as its own row goes. */
export interface MemberRow {
  line: number;
  id: string;
  phone: string;
  name: string | null;
  inviter: string | null;
  /** Milliseconds since 1970. */
  registeredAt: number;
  channel: string;
}

/** A member's row while it is judged: what could be read of it. */
export interface JudgedMember extends Judged {
  id: string | null;
  phone: string | null;
  name: string;
  inviter: string | null;
  registeredAt: number | null;
  channel: string;
}

/** Who holds an id or a phone already, outside the export. */
export interface ExistingMember {
  /** Running number, for invitees that hang below it. */
  number: number;
  registeredAt: number;
  /** Written by an import that is not complete: neither free nor there. */
  pending: boolean;
  /** The event of its registration is in quarantine: nothing can count on top of it. */
  quarantined?: boolean;
}

/** Reads every member's row by itself, and finds ids and phones that stand twice or are taken already: the later row is bad. */
export function readMembers(
  table: Table,
  existing: { members: ReadonlyMap<string, ExistingMember>; phones: ReadonlySet<string> },
  now: number,
): JudgedMember[] {
  const cell = cellsByName(table);
  const ids = new Map<string, number>();
  const phones = new Map<string, number>();
  return table.rows.map((line) => {
    const row: JudgedMember = { ...blank, line: line.line, faults: [] };
    row.id = readId(row, 'member_id', cell(line, 'member_id'));
    row.phone = readPhone(row, 'phone', cell(line, 'phone'));
    row.name = readText(row, 'name', cell(line, 'name').trim(), 64);
    const inviter = cell(line, 'inviter_id');
    row.inviter = inviter === '' ? null : readId(row, 'inviter_id', inviter);
    row.registeredAt = readInstant(row, 'registered_at', cell(line, 'registered_at'), now);
    row.channel = readText(row, 'channel', cell(line, 'channel'), 32);
    if (row.id !== null && isOwnMemberId(row.id))
      blame(row, 'member_id', 'RESERVED', `is kept for members who register here: ${quoted(row.id)}`);
    findTwice(row, 'member_id', row.id, ids);
    findTwice(row, 'phone', row.phone, phones);
    if (row.id !== null && existing.members.has(row.id))
      blame(row, 'member_id', 'TAKEN', `belongs to a member already: ${quoted(row.id)}`);
    if (row.phone !== null && existing.phones.has(row.phone))
      blame(row, 'phone', 'TAKEN', 'belongs to a member already');
    return row;
  });
}

const blank = { id: null, phone: null, name: '', inviter: null, registeredAt: null, channel: '' };

/** Notes who was first; whoever comes later with the same value is at fault. */
export function findTwice(row: Judged, field: string, value: string | null, seen: Map<string, number>): void {
  if (value === null) return;
  const first = seen.get(value);
  if (first === undefined) seen.set(value, row.line);
  else
    blame(
      row,
      field,
      'TWICE',
      `stands on line ${first} already: ${field === 'phone' ? 'the same number' : quoted(value)}`,
      String(first),
    );
}

/** A judged row without faults as what it is. */
export function asMember(row: JudgedMember): MemberRow {
  const { line, id, phone, name, inviter, registeredAt, channel } = row;
  if (id === null || phone === null || registeredAt === null)
    throw new Error(`the member on line ${line} is incomplete and was not found at fault`);
  return { line, id, phone, name: name === '' ? null : name, inviter, registeredAt, channel };
}
