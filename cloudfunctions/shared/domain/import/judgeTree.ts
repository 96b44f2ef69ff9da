import { blame, isGood, quoted } from './fault';
import type { FaultCode } from './faultCode';
import type { ExistingMember, JudgedMember } from './readMembers';
import type { JudgedOrder } from './readOrders';

/** Members of the export by id: the first row of each. */
export type MembersById = ReadonlyMap<string, JudgedMember>;

export const membersById = (rows: readonly JudgedMember[]): MembersById => {
  const byId = new Map<string, JudgedMember>();
  for (const row of rows) if (row.id !== null && !byId.has(row.id)) byId.set(row.id, row);
  return byId;
};

/** Finds inviters that are nobody, oneself, or registered later than an invitee although they are members already. */
export function judgeInviters(
  rows: readonly JudgedMember[],
  byId: MembersById,
  existing: ReadonlyMap<string, ExistingMember>,
): void {
  for (const row of rows) {
    const { inviter } = row;
    if (inviter === null) continue;
    if (inviter === row.id) blame(row, 'inviter_id', 'ITSELF', 'is the member itself');
    const there = existing.get(inviter);
    if (there?.pending)
      blame(row, 'inviter_id', 'BEING_IMPORTED', `is being imported at this moment: ${quoted(inviter)}`);
    else if (there?.quarantined)
      blame(row, 'inviter_id', 'IN_QUARANTINE', `is in quarantine: ${quoted(inviter)}`);
    else if (there && row.registeredAt !== null && row.registeredAt < there.registeredAt)
      blame(
        row,
        'registered_at',
        'BEFORE_INVITER',
        `is before the inviter was registered: ${quoted(inviter)}`,
      );
    else if (!there && !byId.has(inviter))
      blame(row, 'inviter_id', 'NOBODY', `is nobody: ${quoted(inviter)}`, inviter);
  }
}

/** Finds circles of inviters; everybody on one is at fault, since nobody can say which link is wrong. */
export function judgeCircles(rows: readonly JudgedMember[], byId: MembersById): void {
  /** The walk on which a member was met; a member met again on the same walk closes a circle. */
  const walkOf = new Map<JudgedMember, number>();
  rows.forEach((start, walk) => {
    const path: JudgedMember[] = [];
    let member: JudgedMember | undefined = start;
    while (member !== undefined && !walkOf.has(member)) {
      walkOf.set(member, walk);
      path.push(member);
      member = inviterOf(member, byId);
    }
    if (member === undefined || walkOf.get(member) !== walk) return;
    blameCircle(path.slice(path.indexOf(member)));
  });
}

function blameCircle(circle: readonly JudgedMember[]): void {
  if (circle.length < 2) return;
  const shown = circle.slice(0, 5).map(({ id }) => id);
  const rest = circle.length > shown.length ? ` and ${circle.length - shown.length} more` : '';
  for (const row of circle)
    blame(row, 'inviter_id', 'CIRCLE', `closes a circle of inviters: ${shown.join(', ')}${rest}`);
}

/**
 * Finds members that registered after one of their invitees or orders: their own row is wrong. Rows that are bad already
 * prove nothing against others.
 */
export function judgeRegistrations(
  rows: readonly JudgedMember[],
  orders: readonly JudgedOrder[],
  byId: MembersById,
): void {
  const contradicted = new Map<JudgedMember, [FaultCode, string, string]>();
  for (const row of rows.filter(isGood)) {
    const inviter = inviterOf(row, byId);
    if (inviter && isGood(inviter) && isAfter(inviter, row.registeredAt) && !contradicted.has(inviter))
      contradicted.set(inviter, [
        'AFTER_INVITEE',
        `is after that of its invitee ${quoted(row.id ?? '')} (line ${row.line})`,
        String(row.line),
      ]);
  }
  for (const { order, line } of orders.filter(isGood)) {
    const member = order ? byId.get(order.member) : undefined;
    if (order && member && isGood(member) && isAfter(member, order.paidAt) && !contradicted.has(member))
      contradicted.set(member, [
        'AFTER_ORDER',
        `is after its order ${quoted(order.number)} was paid (orders, line ${line})`,
        String(line),
      ]);
  }
  for (const [row, fault] of contradicted) blame(row, 'registered_at', ...fault);
}

const isAfter = (member: JudgedMember, instant: number | null): boolean =>
  member.registeredAt !== null && instant !== null && member.registeredAt > instant;

const inviterOf = (row: JudgedMember, byId: MembersById): JudgedMember | undefined =>
  row.inviter === null ? undefined : byId.get(row.inviter);
