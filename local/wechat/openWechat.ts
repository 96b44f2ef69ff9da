import { join } from 'node:path';
import { Identities } from './identities';
import { PhoneCodes } from './phoneCodes';
import { Sessions } from './sessions';
import { Subscriptions } from './subscriptions';

/** What of WeChat exists on this machine. */
export interface Wechat {
  identities: Identities;
  sessions: Sessions;
  phoneCodes: PhoneCodes;
  subscriptions: Subscriptions;
}

/** @param sessionKey signs the sessions; those of other keys are not accepted */
export function openWechat(dir: string, sessionKey: string): Wechat {
  return {
    identities: new Identities(join(dir, 'identities.json')),
    sessions: new Sessions(sessionKey),
    phoneCodes: new PhoneCodes(join(dir, 'phone-codes.json')),
    subscriptions: new Subscriptions(join(dir, 'quotas.json'), join(dir, 'outbox.jsonl')),
  };
}
