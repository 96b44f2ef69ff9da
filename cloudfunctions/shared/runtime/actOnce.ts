import type { UnlinkedAct } from '../domain/audit/chainedText';
import { audit } from '../store/audit';
import { isDuplicate } from '../store/database';
import { operators } from '../store/operators';
import { inTransaction, StillBusy, type Transaction } from '../store/transaction';
import { type Outcome, Refused, refuse } from './result';
import type { Context } from './serve';
import { writeAudit } from './writeAudit';

/** What an operator asks for. `request` is the client's own key: the same again, after a lost answer, answers the same. */
interface Asked {
  reason: string;
  request: string;
}

/** What was done: the answer, and how the subject stood before and after. */
export interface Done<Answer> extends Pick<UnlinkedAct, 'before' | 'after'> {
  answer: Answer;
  /** Fields of the answer that are told to the first who asks, and never kept. */
  toldOnce?: Partial<Answer>;
}

/**
 * Does an operator's act once, with its audit, in one transaction.
 * @param subject whom or what it is done to
 * @param act decides and writes inside; a refusal leaves no trace
 */
export async function actOnce<Answer, Code extends string>(
  action: string,
  subject: string,
  context: Context,
  asked: Asked,
  act: (within: Transaction) => Promise<Done<Answer> | Refused<Code>>,
): Promise<Outcome<Answer, Code | 'REQUEST_DIFFERS'>> {
  const work = () => inTransaction((within) => actWithin(action, subject, context, asked, act, within));
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
  subject: string,
  { operator, now, requestId }: Context,
  asked: Asked,
  act: (within: Transaction) => Promise<Done<Answer> | Refused<Code>>,
  within: Transaction,
): Promise<Outcome<Answer, Code | 'REQUEST_DIFFERS'>> {
  if (!operator) throw new Error('only operators act');
  const _id = `${action}:${asked.request}`;
  const text = JSON.stringify(asked);
  const earlier = await audit.get(_id, within);
  if (earlier)
    return earlier.asked === text && earlier.by === operator.id
      ? (earlier.answer as Answer)
      : refuse('REQUEST_DIFFERS', { field: 'request' });
  await stillAnOperator(operator, within);
  const done = await act(within);
  if (done instanceof Refused) return done;
  const { answer, before, after, toldOnce } = done;
  const entry = { _id, action, subject, by: operator.id, at: now, reason: asked.reason, requestId };
  await writeAudit({ ...entry, asked: text, answer, before, after }, within);
  return { ...answer, ...toldOnce };
}

/**
 * Two administrators who dismiss each other at once: the second sees in its transaction that it is none any more.
 * @throws StillBusy where the operator's rights changed since the call was let in; asked again, it is refused
 */
async function stillAnOperator(
  { id, role }: NonNullable<Context['operator']>,
  within: Transaction,
): Promise<void> {
  const now = await operators.get(id, within);
  if (!now || now.dismissed || now.role !== role) throw new StillBusy(`the rights of ${id} were changed`);
}
