import type { Fen, Points } from '../money/amount';
import { parseAmount } from '../money/amountText';
import { InputFault } from '../money/inputFault';
import { compilePlan } from '../plan/compilePlan';
import { quoted, readFlag, readKey, readList, readObject, readText } from '../plan/fields';
import { grantOf, poolAfterRefund } from '../plan/grant';
import type { SettlementRules } from '../plan/plan';
import { validatePlan } from '../plan/validatePlan';
import { type BusinessDay, isRealDay } from '../time/businessDay';
import { parseInstant } from '../time/instant';
import { InviterCycle, invitersFirst } from './invitersFirst';

/** The input of `settle`, read and checked (settlement.md 8). */
export interface SettleInput {
  date: BusinessDay;
  rules: SettlementRules;
  memberIds: string[];
  /** By member: index of the inviter, or -1. */
  inviter: Int32Array;
  frozen: Uint8Array;
  orders: SettleOrder[];
}

export interface SettleOrder {
  id: string;
  /** Index of the member. */
  member: number;
  /** Milliseconds since 1970. */
  paidAt: number;
  /** What is left after refunds. */
  amount: Fen;
  pool: Points;
  /** Before this day. */
  released: Points;
}

/** Reads the parsed JSON. Throws InputFault with the first fault that it meets. */
export function readSettleInput(json: unknown): SettleInput {
  const source = readObject(json, 'input');
  const date = readDate(readKey(source, 'date'));
  const rules = readRules(readObject(readKey(source, 'plan'), 'plan'));
  const members = readList(readKey(source, 'members'), 'members').map((value, index) =>
    readObject(value, `members[${index}]`),
  );
  const indexOf = readIds(members, 'members');
  const inviter = readInviters(members, indexOf);
  const frozen = Uint8Array.from(members, (member, index) =>
    Number(readFlag(readKey(member, 'frozen'), `members[${index}].frozen`, false)),
  );
  const entries = readList(readKey(source, 'orders'), 'orders').map((value, index) =>
    readObject(value, `orders[${index}]`),
  );
  const orderIds = [...readIds(entries, 'orders').keys()];
  const orders = entries.map((entry, index) => readOrder(entry, index, orderIds[index]!, rules, indexOf));
  return { date, rules, memberIds: [...indexOf.keys()], inviter, frozen, orders };
}

function readDate(value: unknown): BusinessDay {
  const text = readText(value, 'date');
  if (!isRealDay(text)) throw new InputFault('date', `is an impossible date: ${quoted(text)}`);
  return text;
}

/** Only what settles a day: other keys of the plan may stand there, whatever they hold, and are ignored. */
function readRules(plan: object): SettlementRules {
  const keys = ['tiers', 'release', 'share', 'team', 'peer'];
  const read = validatePlan(Object.fromEntries(keys.map((key) => [key, readKey(plan, key)])));
  if (read.ok) return compilePlan(read.plan);
  const [first] = read.faults;
  throw new InputFault(`plan.${first!.field}`, first!.fault);
}

/** Ids in the order of the list, each with its index. */
function readIds(entries: readonly object[], path: string): Map<string, number> {
  const indexOf = new Map<string, number>();
  entries.forEach((entry, index) => {
    const field = `${path}[${index}].id`;
    const id = readText(readKey(entry, 'id'), field);
    if (indexOf.has(id)) throw new InputFault(field, `is a duplicate id: ${quoted(id)}`);
    indexOf.set(id, index);
  });
  return indexOf;
}

function readInviters(members: readonly object[], indexOf: ReadonlyMap<string, number>): Int32Array {
  const inviter = Int32Array.from(members, (member, index) => {
    const value = readKey(member, 'inviter');
    if (value === null) return -1;
    const id = readText(value, `members[${index}].inviter`);
    const above = indexOf.get(id);
    if (above === undefined)
      throw new InputFault(`members[${index}].inviter`, `is an unknown inviter: ${quoted(id)}`);
    return above;
  });
  try {
    invitersFirst(inviter);
  } catch (error) {
    if (!(error instanceof InviterCycle)) throw error;
    const id = readText(readKey(members[error.member]!, 'id'), 'id');
    throw new InputFault(`members[${error.member}].inviter`, `is part of a cycle through ${quoted(id)}`);
  }
  return inviter;
}

function readOrder(
  entry: object,
  index: number,
  id: string,
  rules: SettlementRules,
  indexOf: ReadonlyMap<string, number>,
): SettleOrder {
  const at = (key: string): [unknown, string] => [readKey(entry, key), `orders[${index}].${key}`];
  const owner = readText(...at('member'));
  const member = indexOf.get(owner);
  if (member === undefined) throw new InputFault(at('member')[1], `is an order of nobody: ${quoted(owner)}`);
  const paid = parseAmount<Fen>(...at('amount'));
  if (paid === 0) throw new InputFault(at('amount')[1], 'must be above 0');
  const paidAt = readPaidAt(...at('paidAt'));
  const refunded = readRefunded(paid, at);
  const granted = readGranted(rules, paid, at);
  const released = readAmountOr<Points>(0, ...at('released'));
  if (released > granted) throw new InputFault(at('released')[1], 'is more released than was granted');
  const pool = poolAfterRefund(rules, paid, granted, refunded);
  return { id, member, paidAt, amount: (paid - refunded) as Fen, pool, released };
}

function readPaidAt(value: unknown, field: string): number {
  const text = readText(value, field);
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(text);
  throw new InputFault(
    field,
    `${hasOffset ? 'is an impossible date' : 'is a time without an offset'}: ${quoted(text)}`,
  );
}

type ReadAt = (key: string) => [unknown, string];

function readRefunded(paid: Fen, at: ReadAt): Fen {
  const part = readAmountOr<Fen>(0, ...at('refundedAmount'));
  if (part > paid) throw new InputFault(at('refundedAmount')[1], 'is more refunded than was paid');
  return readFlag(...at('refunded'), false) ? paid : part;
}

function readGranted(rules: SettlementRules, paid: Fen, at: ReadAt): Points {
  const [value, field] = at('pool');
  if (value !== undefined) return parseAmount<Points>(value, field);
  try {
    return grantOf(rules, paid).pool;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputFault(at('amount')[1], 'is too large to be safe: so would be its pool');
  }
}

function readAmountOr<Unit extends Fen | Points>(otherwise: 0, value: unknown, field: string): Unit {
  return value === undefined ? (otherwise as Unit) : parseAmount<Unit>(value, field);
}
