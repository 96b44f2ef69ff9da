import { hashOfAct } from '../../cloudfunctions/shared/runtime/writeAudit';
import { type AuditDoc, audit } from '../../cloudfunctions/shared/store/audit';
import { db } from '../../cloudfunctions/shared/store/database';
import { setting } from '../../cloudfunctions/shared/store/settings';

/** What became of the chain of acts (product.md H8). */
export interface AuditedActs {
  acts: number;
  /** Hash of the last one: who keeps it elsewhere notices when the whole chain is written anew. */
  head: string;
  differences: { number: number; what: 'missing' | 'link' | 'content' | 'head' }[];
}

const perPage = 500;

/** Walks the chain from the first act to the last and computes every hash again. Writes nothing. */
export async function auditActs(): Promise<AuditedActs> {
  const found: AuditedActs = { acts: 0, head: '', differences: [] };
  for await (const { number, hash, previous, ...act } of eachAct()) {
    const expected = found.acts + 1;
    if (number !== expected) found.differences.push({ number: expected, what: 'missing' });
    else if (previous !== found.head) found.differences.push({ number, what: 'link' });
    if (hashOfAct(act, number, previous) !== hash) found.differences.push({ number, what: 'content' });
    found.acts = number;
    found.head = hash;
  }
  const head = await setting('auditHead');
  if ((head?.number ?? 0) !== found.acts || (head?.hash ?? '') !== found.head)
    found.differences.push({ number: head?.number ?? 0, what: 'head' });
  return found;
}

async function* eachAct(): AsyncGenerator<AuditDoc> {
  for (let after = 0; ; ) {
    const query = { number: db.command.gt(after) };
    const page = await audit.find(query, { limit: perPage, order: [['number', 'asc']] });
    yield* page;
    if (page.length < perPage) return;
    after = page.at(-1)!.number;
  }
}
