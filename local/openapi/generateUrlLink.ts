import type { ApiAnswer, ApiParameters } from './messages';
import type { OpenApiWorld } from './openApi';

const LONGEST_QUERY = 1024;
const QUERY = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~%]*$/;
const VERSIONS = ['release', 'trial', 'develop'];
/** A link runs out after so many days (type 1), or at a second since 1970 (type 0). */
const LONGEST_DAYS = 30;
const DAY_S = 86_400;

/**
 * urllink.generate: an address that opens the mini-program at a page with a query, from a message or another app. Here it leads to
 * the same page of the web client, and does not run out.
 * 40165 path, 40212 query, 85401 expiry, 40097 version.
 */
export function generateUrlLink(parameters: ApiParameters, { url, now }: OpenApiWorld): ApiAnswer {
  const { path = '', query = '' } = parameters;
  const refusal = refuse(parameters, now());
  if (refusal !== null) return refusal;
  const target = new URLSearchParams({ page: String(path), query: String(query) });
  return { errcode: 0, errmsg: 'ok', url_link: `${url}/wechat/open?${target}` };
}

function refuse(
  { path, query, env_version: version, ...expiry }: ApiParameters,
  now: Date,
): ApiAnswer | null {
  if (path !== undefined && (typeof path !== 'string' || path.includes('?'))) {
    return { errcode: 40165, errmsg: 'invalid weapp pagepath' };
  }
  const isQuery = typeof query === 'string' && query.length <= LONGEST_QUERY && QUERY.test(query);
  if (query !== undefined && !isQuery) return { errcode: 40212, errmsg: 'invalid query' };
  if (version !== undefined && !VERSIONS.includes(String(version))) {
    return { errcode: 40097, errmsg: 'invalid args: env_version' };
  }
  return runsOut(expiry, now) ? null : { errcode: 85401, errmsg: 'invalid expire time' };
}

function runsOut(expiry: ApiParameters, now: Date): boolean {
  const { expire_type: type = 0, expire_interval: days, expire_time: second } = expiry;
  if (type === 1) return Number.isInteger(days) && Number(days) >= 1 && Number(days) <= LONGEST_DAYS;
  const left = Number(second) - now.getTime() / 1000;
  return type === 0 && left > 0 && left <= LONGEST_DAYS * DAY_S;
}
