import { Collection } from './collection';

/**
 * `usedCodes`: one-time codes of the phone button that were resolved. `_id` is the code's SHA-256, so a code serves once.
 * The number waits here, encrypted, only until the registration that it came with is decided: a call that is repeated
 * after a time-out goes on where the first one was lost, though WeChat resolves a code only once.
 */
export interface UsedCodeDoc {
  _id: string;
  openid: string;
  at: Date;
  phone: { wrappedKey: string; cipher: string } | null;
}

export const usedCodes = new Collection<UsedCodeDoc>('usedCodes');
