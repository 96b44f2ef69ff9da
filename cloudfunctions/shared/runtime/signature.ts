import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signed requests are accepted for five minutes around the server's time: a replay after that is refused, before it is idempotent. */
const toleranceMs = 5 * 60_000;

export interface SignedRequest {
  headers: Record<string, string>;
  body: string;
}

/**
 * The name of the source that signed a request, or null. Headers: `x-gp-source`, `x-gp-time` (ms since 1970) and
 * `x-gp-signature` = hex HMAC-SHA256 of `SOURCE\nTIME\nBODY` under the source's secret. Secrets stand in the
 * environment variable SOURCE_SECRETS as JSON {"erp": "..."}.
 */
export function signedSource(request: SignedRequest, now: Date, secrets = sourceSecrets()): string | null {
  const header = lowerCased(request.headers);
  const source = header['x-gp-source'] ?? '';
  const time = header['x-gp-time'] ?? '';
  const secret = Object.hasOwn(secrets, source) ? secrets[source] : undefined;
  if (!secret || !/^\d{13}$/.test(time) || Math.abs(Number(time) - now.getTime()) > toleranceMs) return null;
  const expected = Buffer.from(sign(source, time, request.body, secret), 'hex');
  const given = Buffer.from(header['x-gp-signature'] ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected) ? source : null;
}

/** The signature that a source puts on its request; also for the tools that call us. */
export const sign = (source: string, time: string, body: string, secret: string): string =>
  createHmac('sha256', secret).update(`${source}\n${time}\n${body}`).digest('hex');

function sourceSecrets(): Record<string, string> {
  const text = process.env.SOURCE_SECRETS;
  return text ? (JSON.parse(text) as Record<string, string>) : {};
}

/** The same headers by their names in small letters: a sender may write them as it likes. */
export const lowerCased = (headers: SignedRequest['headers']): SignedRequest['headers'] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
