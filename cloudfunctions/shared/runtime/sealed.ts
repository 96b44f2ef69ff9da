import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: base64 of nonce (12 bytes), tag (16 bytes), cipher text. */
export function seal(plain: Buffer, key: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** @throws where it was not sealed with this key, or was changed since */
export function unseal(sealed: string, key: Buffer): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

/** @throws when the deployment did not set the key: nothing personal is ever written without it */
export function environmentKey(name: 'PERSONAL_KEY' | 'PHONE_HASH_KEY'): Buffer {
  const text = process.env[name] ?? '';
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`${name} must be 64 hex digits`);
  return Buffer.from(text, 'hex');
}
