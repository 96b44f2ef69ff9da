import type { CommonRefusal, Reply } from '../contract/reply';
import type { Caller } from './caller';
import { type Outcome, refuse } from './result';
import { signedSource } from './signature';

/** What HTTP access hands to a function (platform.md). Any client can send an event of this shape, with anything in its fields. */
export interface HttpEvent {
  path: string;
  httpMethod: string;
  headers: unknown;
  body?: unknown;
  isBase64Encoded?: unknown;
}

export const isHttpEvent = (event: unknown): event is HttpEvent =>
  typeof event === 'object' &&
  event !== null &&
  'httpMethod' in event &&
  'headers' in event &&
  'path' in event;

/** Reads a signed POST of `{action, data}`; HTTP access serves other systems only, so an unsigned request is nobody's. */
export function httpCall(
  event: HttpEvent,
  now: Date,
): Outcome<{ caller: Caller; request: unknown }, CommonRefusal> {
  const sent = typeof event.body === 'string' ? event.body : '';
  const body = event.isBase64Encoded ? Buffer.from(sent, 'base64').toString() : sent;
  const source = signedSource({ headers: textsOf(event.headers), body }, now);
  if (source === null) return refuse('NOT_SIGNED_IN');
  try {
    return { caller: { kind: 'http', source }, request: JSON.parse(body) };
  } catch {
    return refuse('INVALID_INPUT', { field: 'body', message: 'not JSON' });
  }
}

/** The headers that are text. */
const textsOf = (headers: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** The reply as HTTP: 200 for an answer, 401, 403, 503 (BUSY) or 400 for refusals, 500 for a fault. */
export function httpReply(reply: Reply) {
  return {
    isBase64Encoded: false,
    statusCode: statusOf(reply),
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(reply),
  };
}

function statusOf(reply: Reply): number {
  if (reply.ok) return 200;
  if ('fault' in reply) return 500;
  if (reply.refusal.code === 'NOT_SIGNED_IN') return 401;
  if (reply.refusal.code === 'NOT_ALLOWED') return 403;
  return reply.refusal.code === 'BUSY' ? 503 : 400;
}
