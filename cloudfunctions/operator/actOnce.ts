import { type Outcome, Refused, refuse } from '../shared/runtime/result';
import type { Context } from '../shared/runtime/serve';
import { type AuditDoc, audit } from '../shared/store/audit';
import { isDuplicate } from '../shared/store/database';
import { inTransaction, type Transaction } from '../shared/store/transaction';

/** What an operator asks for. `request` is the client's own key: the same again, after a lost answer, answers the same. */
interface Asked {
  member: string;
  reason: string;
  request: string;
}

/** What was done: the answer, and how the member stood before and after. */
export interface Done<Answer> extends Pick<AuditDoc, 'before' | 'after'> {
  answer: Answer;
}

/**
 * Does an operator's act once, with its audit, in one transaction.
 * @param act decides and writes inside; a refusal leaves no trace
 */
export async function actOnce<Answer, Code extends string>(
  action: string,
  context: Context,
  asked: Asked,
  act: (within: Transaction) => Promise<Done<Answer> | Refused<Code>>,
): Promise<Outcome<Answer, Code | 'REQUEST_DIFFERS'>> {
  const work = () => inTransaction((within) => actWithin(action, context, asked, act, within));
  try {
    return await work();
  } catch (error) {
    // The same request at the same moment: now it can be seen.
    if (!isDuplicate(error)) throw error;
    return work();
  }
}

async function actWithin<Answer, Code extends string>(
  action: string,
  { operator, now, requestId }: Context,
  asked: Asked,
  act: (within: Transaction) => Promise<Done<Answer> | Refused<Code>>,
  within: Transaction,
): Promise<Outcome<Answer, Code | 'REQUEST_DIFFERS'>> {
  if (!operator) throw new Error('only operators act');
  const id = `${action}:${asked.request}`;
  const text = JSON.stringify(asked);
  const earlier = await audit.get(id, within);
  if (earlier)
    return earlier.asked === text
      ? (earlier.answer as Answer)
      : refuse('REQUEST_DIFFERS', { field: 'request' });
  const done = await act(within);
  if (done instanceof Refused) return done;
  const { answer, before, after } = done;
  const entry = { _id: id, action, subject: asked.member, by: operator.id, at: now, reason: asked.reason };
  await audit.insert({ ...entry, requestId, asked: text, answer, before, after }, within);
  return answer;
}
