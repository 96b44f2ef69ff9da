import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature allows: to read or to write one stored file until an instant (ms since 1970). */
export interface Permit {
  purpose: 'download' | 'upload';
  path: string;
  expiresAt: number;
}

export function signPermit(key: string, permit: Permit): string {
  const text = [permit.purpose, permit.expiresAt, permit.path].join('\n');
  return createHmac('sha256', key).update(text).digest('base64url');
}

export function isSigned(key: string, permit: Permit, signature: string): boolean {
  const expected = Buffer.from(signPermit(key, permit));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
