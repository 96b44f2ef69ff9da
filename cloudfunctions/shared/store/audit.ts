import type { UnlinkedAct } from '../domain/audit/chainedText';
import { Collection } from './collection';
import { db } from './database';

/**
 * `audit`: what operators did, and members' leaving, written in the transaction that did it (runtime/writeAudit.ts). Immutable. `_id`
 * is `ACTION:KEY`, which makes the act happen once: whoever asks again is answered from here. `asked` is what was asked
 * for, as JSON; `before` and `after` are how the subject stood.
 */
export interface AuditDoc extends UnlinkedAct {
  /** From 1, without gaps. */
  number: number;
  /** Hash of the act before; empty for the first. */
  previous: string;
  /** SHA-256 of `chainedText`, in hex. */
  hash: string;
}

export const audit = new Collection<AuditDoc>('audit');

/** Which acts; all where nothing is said. Instants: from inclusive, to exclusive. */
export interface AuditFilter {
  subject?: string | undefined;
  by?: string | undefined;
  action?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** Only acts with a smaller number. */
  before?: number | undefined;
}

/** Acts, newest first. */
export function actsOf({ from, to, before, ...fields }: AuditFilter, limit: number): Promise<AuditDoc[]> {
  const { gte, lt, exists } = db.command;
  const wanted = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const since = from && gte(from);
  const until = to && lt(to);
  const at = since && until ? since.and(until) : (since ?? until);
  const number = before === undefined ? exists(true) : lt(before);
  return audit.find({ ...wanted, ...(at && { at }), number }, { limit, order: [['number', 'desc']] });
}
