import { randomBytes } from 'node:crypto';
import { CloudError } from '../cloudError';
import { readIfPresent, replaceFile } from '../durableFile';

interface IssuedCode {
  phone: string;
  /** Milliseconds since 1970, by the settable clock. */
  expiresAt: number;
  used: boolean;
}

const VALID_MS = 5 * 60 * 1_000;
/** A used or expired code is remembered for a day, to tell a reused one from a made-up one. */
const REMEMBERED_MS = 24 * 60 * 60 * 1_000;
const PHONE = /^\+?\d{5,15}$/;

/** The one-time codes that WeChat's phone button gives a page. Kept in a file: a used code stays used. */
export class PhoneCodes {
  private readonly codes: Map<string, IssuedCode>;

  constructor(private readonly file: string) {
    const text = readIfPresent(file);
    this.codes = new Map(text === null ? [] : (JSON.parse(text) as [string, IssuedCode][]));
  }

  /**
   * What a tap on the phone button gives: a code for one use within five minutes.
   * @throws CloudError INVALID_PARAM when it is no phone number
   */
  issue(phone: unknown, now: Date): string {
    if (typeof phone !== 'string' || !PHONE.test(phone)) {
      throw new CloudError('INVALID_PARAM', `invalid phone number: ${JSON.stringify(phone)}`);
    }
    const code = randomBytes(32).toString('hex');
    this.codes.set(code, { phone, expiresAt: now.getTime() + VALID_MS, used: false });
    this.store(now);
    return code;
  }

  /** The phone number of a code, which is used up by it; or why there is none. */
  redeem(code: string, now: Date): { phone: string } | 'unknown' | 'expired' | 'used' {
    const issued = this.codes.get(code);
    if (issued === undefined) return 'unknown';
    if (issued.used) return 'used';
    if (now.getTime() > issued.expiresAt) return 'expired';
    issued.used = true;
    this.store(now);
    return { phone: issued.phone };
  }

  private store(now: Date): void {
    for (const [code, { expiresAt }] of this.codes) {
      if (now.getTime() > expiresAt + REMEMBERED_MS) this.codes.delete(code);
    }
    replaceFile(this.file, JSON.stringify([...this.codes]));
  }
}
