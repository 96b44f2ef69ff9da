import { createHash } from 'node:crypto';
import { newPersonalKey, openPersonalKey } from '../shared/runtime/personal';
import { phoneNumberOf, type VerifiedPhone } from '../shared/runtime/phoneNumber';
import { type Outcome, refuse } from '../shared/runtime/result';
import { type UsedCodeDoc, usedCodes } from '../shared/store/usedCodes';

export type CodeRefusal =
  | 'PHONE_CODE_INVALID'
  | 'PHONE_CODE_USED'
  | 'PHONE_NOT_SUPPORTED'
  | 'PHONE_SERVICE_DOWN';

/** WeChat's codes live five minutes; a number that waits longer serves no registration any more. */
const waitingMs = 5 * 60_000;
/** How long the same call, made twice at once, waits for its twin to write down what WeChat told it. */
const twinPausesMs = [50, 100, 200, 400];

/**
 * The mainland number behind the phone button's code. A code serves one caller once; that caller may repeat a call
 * whose answer was lost, until the registration is decided (`settlePhoneCode`).
 */
export async function redeemPhoneCode(
  code: string,
  openid: string,
  now: Date,
): Promise<Outcome<string, CodeRefusal>> {
  const id = usedCodeId(code);
  const known = await usedCodes.get(id);
  if (known) return waitingNumber(known, openid, now);
  const answer = await phoneNumberOf(code);
  if (answer === 'down') return refuse('PHONE_SERVICE_DOWN');
  if (typeof answer !== 'string') return keep(id, openid, answer, now);
  const twin = await twinOf(id);
  if (twin) return waitingNumber(twin, openid, now);
  return refuse(answer === 'used' ? 'PHONE_CODE_USED' : 'PHONE_CODE_INVALID', { field: 'phoneCode' });
}

/** The registration that the code came with is decided: its number is not kept. */
export async function settlePhoneCode(code: string): Promise<void> {
  await usedCodes.update(usedCodeId(code), { phone: null });
}

async function keep(
  id: string,
  openid: string,
  phone: VerifiedPhone,
  now: Date,
): Promise<Outcome<string, CodeRefusal>> {
  const supported = phone.countryCode === '86' && /^1\d{10}$/.test(phone.number);
  const isFirst = await usedCodes.insertNew({
    _id: id,
    openid,
    at: now,
    phone: supported ? sealed(phone.number) : null,
  });
  if (!isFirst) return refuse('PHONE_CODE_USED', { field: 'phoneCode' });
  return supported ? phone.number : refuse('PHONE_NOT_SUPPORTED', { field: 'phoneCode' });
}

function waitingNumber(known: UsedCodeDoc, openid: string, now: Date): Outcome<string, CodeRefusal> {
  const waits = known.openid === openid && now.getTime() - known.at.getTime() < waitingMs;
  if (!waits || !known.phone) return refuse('PHONE_CODE_USED', { field: 'phoneCode' });
  return openPersonalKey(known.phone.wrappedKey).decrypt(known.phone.cipher);
}

/** WeChat turned the code down: perhaps because this very call, made twice, has used it a moment ago. */
async function twinOf(id: string): Promise<UsedCodeDoc | null> {
  for (const ms of twinPausesMs) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const twin = await usedCodes.get(id);
    if (twin) return twin;
  }
  return null;
}

function sealed(number: string): UsedCodeDoc['phone'] {
  const key = newPersonalKey();
  return { wrappedKey: key.wrapped, cipher: key.encrypt(number) };
}

const usedCodeId = (code: string): string => createHash('sha256').update(code).digest('hex');
