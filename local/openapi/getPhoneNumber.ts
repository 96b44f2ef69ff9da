import { APP_ID } from '../functions/callContext';
import type { ApiAnswer, ApiParameters } from './messages';
import type { OpenApiWorld } from './openApi';

const COUNTRY = '86';

/**
 * phonenumber.getPhoneNumber: the number behind a code of the phone button. A code works once, for five minutes.
 * 41008 code missing, 40029 unknown or expired, 40163 used before.
 */
export function getPhoneNumber({ code }: ApiParameters, { phoneCodes, now }: OpenApiWorld): ApiAnswer {
  if (typeof code !== 'string' || code === '') return { errcode: 41008, errmsg: 'missing code' };
  const redeemed = phoneCodes.redeem(code, now());
  if (redeemed === 'used') return { errcode: 40163, errmsg: 'code been used' };
  if (typeof redeemed === 'string') return { errcode: 40029, errmsg: 'invalid code' };
  const number = redeemed.phone.replace(/^\+86/, '');
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: number,
      purePhoneNumber: number,
      countryCode: COUNTRY,
      watermark: { timestamp: Math.floor(now().getTime() / 1_000), appid: APP_ID },
    },
  };
}
