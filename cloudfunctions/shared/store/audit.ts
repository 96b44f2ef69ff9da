import { Collection } from './collection';

/**
 * `audit`: what operators did, written in the transaction that did it. Immutable. `_id` is `ACTION:KEY`, which makes the act
 * happen once: whoever asks again is answered from here.
 */
export interface AuditDoc {
  _id: string;
  action: string;
  /** The member, event or other thing that it was done to. */
  subject: string;
  /** The operator. */
  by: string;
  at: Date;
  reason: string;
  requestId: string;
  /** What was asked for, as JSON, and what was answered. */
  asked: string;
  answer: unknown;
  /** How the subject stood before and after. */
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

export const audit = new Collection<AuditDoc>('audit');
