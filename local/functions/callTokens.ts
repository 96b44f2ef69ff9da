import { randomBytes } from 'node:crypto';
import { CloudError } from '../cloudError';
import type { CallContext } from './callContext';
import type { FunctionSource } from './functionCatalog';

/** A call of a function that runs now, or ran a moment ago. */
export interface RunningCall {
  source: FunctionSource;
  context: CallContext;
  /** How many functions called each other to get here; 0 for a call from outside. */
  depth: number;
}

/** A request that a function sent without awaiting it arrives after its call has ended. */
const GRACE_MS = 60_000;

/**
 * The token that each call carries in WX_API_TOKEN and that the SDK sends with its requests. It cannot be guessed,
 * so nobody can speak for a call but the process that runs it.
 */
export class CallTokens {
  private readonly calls = new Map<string, RunningCall>();

  issue(call: RunningCall): string {
    const token = randomBytes(24).toString('base64url');
    this.calls.set(token, call);
    return token;
  }

  expireSoon(token: string): void {
    setTimeout(() => this.calls.delete(token), GRACE_MS).unref();
  }

  /**
   * The call that a request belongs to; null for a request of a process outside, which sends no token.
   * @throws CloudError INVALID_REQUEST_SOURCE for a token that is not ours
   */
  callOf(token: unknown): RunningCall | null {
    if (token === undefined || token === '') return null;
    const call = typeof token === 'string' ? this.calls.get(token) : undefined;
    if (call === undefined) {
      throw new CloudError('INVALID_REQUEST_SOURCE', 'the request belongs to no call that runs here');
    }
    return call;
  }
}
