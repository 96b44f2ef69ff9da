import { Collection } from './collection';
import type { Transaction } from './transaction';

/** `settings/published`: the only thing that publishes a day. */
export interface Published {
  _id: 'published';
  date: string;
  attempt: number;
  publishedAt: Date;
  /** First day that was ever closed. */
  firstDate: string;
  /** Attempts of published days that were not the first, so that any past day is one read away. */
  retries: Record<string, number>;
}

/** `settings/seal`: no event is accepted for this day or an earlier one. */
export interface Seal {
  _id: 'seal';
  day: string;
  /** When the seal was set: whoever had read the one before has ended a minute later (day-close.md 3). */
  sealedAt: Date;
  /** First day that is ever closed. */
  firstDate: string;
}

/** `settings/opening`: the first day to close, where an operator fixed it. */
export interface Opening {
  _id: 'opening';
  day: string;
}

/** `settings/memberNumbers`: the next running number. */
export interface MemberNumbers {
  _id: 'memberNumbers';
  next: number;
}

/** `settings/auditHead`: the last link of the audit's chain. */
export interface AuditHead {
  _id: 'auditHead';
  number: number;
  hash: string;
}

type Setting = AuditHead | Published | Seal | Opening | MemberNumbers;

const settings = new Collection<Setting>('settings');

/** Reads one setting, typed by its id. */
export const setting = <Id extends Setting['_id']>(
  id: Id,
  within?: Transaction,
): Promise<Extract<Setting, { _id: Id }> | null> =>
  settings.get(id, within) as Promise<Extract<Setting, { _id: Id }> | null>;

export const putSetting = (value: Setting, within: Transaction): Promise<void> => settings.put(value, within);

/** The attempt under which a published day's pages stand. */
export const attemptOf = (published: Published, date: string): number =>
  date === published.date ? published.attempt : (published.retries[date] ?? 1);

/**
 * Takes `count` running member numbers. Inside the caller's transaction, so a number is lost only with the process, never given twice.
 */
export async function takeMemberNumbers(count: number, within: Transaction): Promise<number> {
  const current = await setting('memberNumbers', within);
  const first = current?.next ?? 0;
  await putSetting({ _id: 'memberNumbers', next: first + count }, within);
  return first;
}
