import { type DayCloseDoc, dayCloses } from '../shared/store/dayCloses';
import type { Transaction } from '../shared/store/transaction';
import { newAttempt } from './closingDay';

/**
 * The close of a day begins a new attempt, by an operator's act: a worker that is at it finds its attempt over when it goes
 * on, and one that publishes at this moment writes the same record, so that one of the two sees the other.
 */
export async function beginAnew(close: DayCloseDoc, within: Transaction): Promise<void> {
  const cleared = { lease: null, error: null, failedIn: null, failures: 0, retryAt: null };
  await dayCloses.update(close._id, { ...newAttempt(close), ...cleared }, within);
}
