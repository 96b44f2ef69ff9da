import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

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
  keyed(open(wrapped, environmentKey('PERSONAL_KEY')), wrapped);

/** The `_id` under which a phone number's account is found. */
export const phoneHash = (phone: string): string =>
  createHmac('sha256', environmentKey('PHONE_HASH_KEY')).update(phone).digest('hex');

const keyed = (key: Buffer, wrapped: string): PersonalKey => ({
  wrapped,
  encrypt: (text) => seal(Buffer.from(text), key),
  decrypt: (cipher) => open(cipher, key).toString(),
});

/** base64 of nonce (12 bytes), tag (16 bytes), cipher text. */
function seal(plain: Buffer, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

function open(sealed: string, key: Buffer): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

/** @throws when the deployment did not set the key: nothing personal is ever written without it */
function environmentKey(name: 'PERSONAL_KEY' | 'PHONE_HASH_KEY'): Buffer {
  const text = process.env[name] ?? '';
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`${name} must be 64 hex digits`);
  return Buffer.from(text, 'hex');
}
