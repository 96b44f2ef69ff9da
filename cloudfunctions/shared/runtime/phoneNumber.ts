import cloud from 'wx-server-sdk';

/** A phone number as WeChat verified it: the country's calling code, and the number without it. */
export interface VerifiedPhone {
  countryCode: string;
  number: string;
}

/** What came of a one-time code: the number, or why there is none. */
export type PhoneAnswer = VerifiedPhone | 'invalid' | 'used' | 'down';

interface PhoneInfo {
  purePhoneNumber?: string;
  countryCode?: string;
}

/** The errors by which WeChat says that it is the code: anything else is its own trouble, or our set-up's. */
const invalidCode = [40029, 41008];
const usedCode = 40163;

/** Asks WeChat for the number behind the phone button's code; each code works once. Nothing else calls WeChat's open API for it. */
export async function phoneNumberOf(code: string): Promise<PhoneAnswer> {
  try {
    const answer = (await cloud.openapi.phonenumber.getPhoneNumber({ code })) as { phoneInfo?: PhoneInfo };
    const { purePhoneNumber, countryCode } = answer.phoneInfo ?? {};
    if (!purePhoneNumber) return 'down';
    return { number: purePhoneNumber, countryCode: countryCode ?? '' };
  } catch (error) {
    const { errCode } = error as { errCode?: unknown };
    if (errCode === usedCode) return 'used';
    return invalidCode.includes(Number(errCode)) ? 'invalid' : 'down';
  }
}
