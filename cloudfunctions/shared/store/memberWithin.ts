import { isVisible } from './imports';
import { type MemberDoc, members } from './members';
import type { Transaction } from './transaction';

/** The member as this transaction sees it; null also while the import that brings it is not complete. */
export async function memberWithin(id: string, within: Transaction): Promise<MemberDoc | null> {
  const member = await members.get(id, within);
  return (await isVisible(member, within)) ? member : null;
}
