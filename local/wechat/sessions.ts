import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CloudError } from '../cloudError';

/** Signs and checks the tokens that say which WeChat user a browser plays. Nothing to keep but the key. */
export class Sessions {
  constructor(private readonly key: string) {}

  open(openid: string): string {
    return `${Buffer.from(openid).toString('base64url')}.${this.sign(openid)}`;
  }

  /**
   * The user of a request, from `Authorization: Bearer TOKEN`.
   * @throws CloudError UNAUTHENTICATED
   */
  openidOf(request: IncomingMessage): string {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const [encoded = '', signature = ''] = token.split('.');
    const openid = Buffer.from(encoded, 'base64url').toString('utf8');
    const expected = Buffer.from(this.sign(openid));
    const given = Buffer.from(signature);
    if (openid === '' || given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new CloudError('UNAUTHENTICATED', 'no valid session; POST /wechat/login opens one');
    }
    return openid;
  }

  private sign(openid: string): string {
    return createHmac('sha256', this.key).update(`session\n${openid}`).digest('base64url');
  }
}
