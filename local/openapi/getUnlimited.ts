import { toBuffer } from 'qrcode';
import type { ApiAnswer, ApiParameters } from './messages';
import type { OpenApiWorld } from './openApi';

const LONGEST_SCENE = 32;
/** Digits, letters and these signs are all that WeChat takes. */
const SCENE = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]+$/;
const VERSIONS = ['release', 'trial', 'develop'];
const SMALLEST_PX = 280;
const LARGEST_PX = 1280;
const DEFAULT_PX = 430;

/**
 * wxacode.getUnlimited: a picture that leads to a page with a scene. WeChat draws its own kind of code, which only
 * WeChat reads; this is a QR code of an address here that leads to the same page of the web client.
 * 40169 scene missing or too long, 40129 scene with other characters, 41030 page, 40097 any other parameter.
 */
export async function getUnlimited(parameters: ApiParameters, { url }: OpenApiWorld): Promise<ApiAnswer> {
  const { scene, page = '', width = DEFAULT_PX } = parameters;
  const refusal = refuse(parameters);
  if (refusal !== null) return refusal;
  const target = `${url}/wechat/open?${new URLSearchParams({ page: String(page), scene: String(scene) })}`;
  return { contentType: 'image/png', bytes: await toBuffer(target, { width: Number(width), type: 'png' }) };
}

function refuse({ scene, page, width, env_version: version }: ApiParameters): ApiAnswer | null {
  if (typeof scene !== 'string' || scene === '' || scene.length > LONGEST_SCENE) {
    return { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' };
  }
  if (!SCENE.test(scene)) return { errcode: 40129, errmsg: 'invalid scene' };
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page.includes('?'))) {
    return { errcode: 41030, errmsg: 'invalid page' };
  }
  if (version !== undefined && !VERSIONS.includes(String(version))) {
    return { errcode: 40097, errmsg: 'invalid args: env_version' };
  }
  const isSize = typeof width === 'number' && width >= SMALLEST_PX && width <= LARGEST_PX;
  if (width !== undefined && !isSize) return { errcode: 40097, errmsg: 'invalid args: width' };
  return null;
}
