import { createHmac, randomBytes } from 'node:crypto';
import { environmentKey, seal, unseal } from './sealed';

/**
 * Personal data at rest (product.md A1, A8): AES-256-GCM under a key per member, which is itself wrapped by the environment's
 * PERSONAL_KEY (64 hex digits); phones are found by an HMAC under PHONE_HASH_KEY (64 hex digits).
 */
export interface PersonalKey {
  wrapped: string;
  encrypt(text: string): string;
  decrypt(cipher: string): string;
}

export function newPersonalKey(): PersonalKey {
  const key = randomBytes(32);
  return keyed(key, seal(key, environmentKey('PERSONAL_KEY')));
}

export const openPersonalKey = (wrapped: string): PersonalKey =>
  keyed(unseal(wrapped, environmentKey('PERSONAL_KEY')), wrapped);

/** The `_id` under which a phone number's account is found. */
export const phoneHash = (phone: string): string =>
  createHmac('sha256', environmentKey('PHONE_HASH_KEY')).update(phone).digest('hex');

const keyed = (key: Buffer, wrapped: string): PersonalKey => ({
  wrapped,
  encrypt: (text) => seal(Buffer.from(text), key),
  decrypt: (cipher) => unseal(cipher, key).toString(),
});
