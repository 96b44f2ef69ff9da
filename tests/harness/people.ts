import type { accountContract } from '../../cloudfunctions/shared/contract/account';
import type { AnswerOf, InputOf } from '../../cloudfunctions/shared/contract/action';
import { agreementVersion } from '../../cloudfunctions/shared/contract/agreement';
import type { Reply } from '../../cloudfunctions/shared/contract/reply';
import type { Cloud } from './cloud';

export type Registered = AnswerOf<typeof accountContract.register>;

/** A tap on WeChat's phone button: a one-time code for this number. */
export const phoneCode = (cloud: Cloud, phone: string): string =>
  cloud.local.wechat.phoneCodes.issue(phone, cloud.local.clock.now());

/** What a client sends to register. */
export const registration = (
  phoneCode: string,
  inviteCode?: string,
): InputOf<typeof accountContract.register> => ({ phoneCode, consent: agreementVersion, inviteCode });

/** Registers, and expects that it succeeds. */
export async function register(
  cloud: Cloud,
  openid: string,
  phone: string,
  inviteCode?: string,
): Promise<Registered> {
  const data = registration(phoneCode(cloud, phone), inviteCode);
  return answerOf<Registered>(await cloud.as(openid).call('account', 'register', data));
}

/** The data of a reply that must be an answer. */
export function answerOf<Answer>(reply: Reply): Answer {
  if (!reply.ok) throw new Error(`no answer: ${JSON.stringify(reply)}`);
  return reply.data as Answer;
}

/** The code of a reply that must be a refusal. */
export function refusalOf(reply: Reply): string {
  if (reply.ok || 'fault' in reply) throw new Error(`no refusal: ${JSON.stringify(reply)}`);
  return reply.refusal.code;
}

/** Another phone number each time. */
export function phoneNumbers(): () => string {
  let last = 13_000_000_000;
  return () => String(++last);
}
