/** An act before it is linked to the one before. */
export interface UnlinkedAct {
  _id: string;
  action: string;
  subject: string;
  by: string;
  at: Date;
  reason: string;
  requestId: string;
  asked: string;
  answer: unknown;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/**
 * The text whose hash links an act to the one before: the same for the same act, whatever order a database gives fields back in.
 * @param number the act's place in the chain, from 1
 * @param previous hash of the act before; empty for the first
 */
export function chainedText(act: UnlinkedAct, number: number, previous: string): string {
  const { _id, action, subject, by, at, reason, requestId, asked, answer, before, after } = act;
  return JSON.stringify(
    sorted([previous, number, _id, action, subject, by, at, reason, requestId, asked, answer, before, after]),
  );
}

/** As JSON has it, with the fields of every object by name. */
function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(
    fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => [name, sorted(held)]),
  );
}
