import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CloudError } from './cloudError';
import { readIfPresent, replaceFile } from './durableFile';

/** The secret of a data folder: whoever can read the folder may drive the server. Made at the first start. */
export class AdminToken {
  readonly text: string;

  constructor(file: string) {
    const stored = readIfPresent(file)?.trim();
    this.text = stored ? stored : randomBytes(24).toString('base64url');
    if (!stored) replaceFile(file, `${this.text}\n`);
  }

  /** @throws CloudError PERMISSION_DENIED without `Authorization: Bearer TOKEN` */
  demand(request: IncomingMessage): void {
    const given = digest(request.headers.authorization ?? '');
    if (timingSafeEqual(given, digest(`Bearer ${this.text}`))) return;
    throw new CloudError(
      'PERMISSION_DENIED',
      'this needs the token of the file admin-token in the data folder',
    );
  }

  /** A key for one purpose, such as signing addresses, which does not give the token away. */
  keyFor(purpose: string): string {
    return createHash('sha256').update(`${purpose}\n${this.text}`).digest('hex');
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
