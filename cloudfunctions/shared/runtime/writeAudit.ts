import { createHash } from 'node:crypto';
import { chainedText, type UnlinkedAct } from '../domain/audit/chainedText';
import { audit } from '../store/audit';
import { putSetting, setting } from '../store/settings';
import type { Transaction } from '../store/transaction';

/**
 * Writes an act into the audit as the last link of its chain (product.md H8). Two acts at the same moment conflict at the head,
 * and the later one is decided again.
 */
export async function writeAudit(act: UnlinkedAct, within: Transaction): Promise<void> {
  const head = await setting('auditHead', within);
  const number = (head?.number ?? 0) + 1;
  const previous = head?.hash ?? '';
  const hash = hashOfAct(act, number, previous);
  await audit.insert({ ...act, number, previous, hash }, within);
  await putSetting({ _id: 'auditHead', number, hash }, within);
}

export const hashOfAct = (act: UnlinkedAct, number: number, previous: string): string =>
  createHash('sha256')
    .update(chainedText(act, number, previous))
    .digest('hex');
