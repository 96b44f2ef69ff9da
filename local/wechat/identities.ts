import { randomBytes } from 'node:crypto';
import { CloudError } from '../cloudError';
import { readIfPresent, replaceFile } from '../durableFile';

/** A WeChat user of this machine, whom a browser can choose to be. */
export interface Identity {
  openid: string;
  /** What a person sees in a list, such as a name. */
  label: string;
  note?: string;
}

const OPENID = /^[A-Za-z0-9_-]{1,64}$/;

/** The WeChat users of this machine. Kept in a file. */
export class Identities {
  private readonly known: Map<string, Identity>;

  constructor(private readonly file: string) {
    const text = readIfPresent(file);
    const stored = text === null ? [] : (JSON.parse(text) as Identity[]);
    this.known = new Map(stored.map((identity) => [identity.openid, identity]));
  }

  list(): Identity[] {
    return [...this.known.values()];
  }

  has(openid: string): boolean {
    return this.known.has(openid);
  }

  /**
   * Adds identities, or renames those that are known by their openid.
   * @throws CloudError INVALID_PARAM, and nothing is added, when one is malformed
   */
  register(identities: unknown): Identity[] {
    if (!Array.isArray(identities)) throw new CloudError('INVALID_PARAM', 'identities must be an array');
    const checked = identities.map(checkIdentity);
    for (const identity of checked) this.known.set(identity.openid, identity);
    replaceFile(this.file, JSON.stringify(this.list()));
    return checked;
  }

  /** Somebody who opens the app for the first time. */
  create(): Identity {
    const openid = `o${randomBytes(21).toString('base64url').slice(0, 27)}`;
    const [identity] = this.register([{ openid, label: `新用户 ${openid.slice(-4)}` }]);
    return identity as Identity;
  }
}

function checkIdentity(value: unknown): Identity {
  const { openid, label, note } = (value ?? {}) as Record<string, unknown>;
  if (typeof openid !== 'string' || !OPENID.test(openid)) {
    throw new CloudError('INVALID_PARAM', `invalid openid: ${JSON.stringify(openid)}`);
  }
  if (typeof label !== 'string' || label === '') {
    throw new CloudError('INVALID_PARAM', `the label of ${openid} must be a non-empty string`);
  }
  return { openid, label, ...(typeof note === 'string' ? { note } : {}) };
}
