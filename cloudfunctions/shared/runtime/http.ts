import type { CommonRefusal, Reply } from '../contract/reply';
import type { Caller } from './caller';
import { type Outcome, Refused, refuse } from './result';
import { lowerCased, type SignedRequest, signedSource } from './signature';

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

/** Reads a POST of `{action, data}`: signed by another system, by an operator's session, or nobody's. */
export function httpCall(
  event: HttpEvent,
  now: Date,
): Outcome<{ caller: Caller; request: unknown }, CommonRefusal> {
  const sent = typeof event.body === 'string' ? event.body : '';
  const body = event.isBase64Encoded ? Buffer.from(sent, 'base64').toString() : sent;
  const caller = httpCaller({ headers: lowerCased(textsOf(event.headers)), body }, now);
  if (caller instanceof Refused) return caller;
  try {
    const request: unknown = JSON.parse(body);
    return {
      caller: caller.kind === 'session' ? { ...caller, isByItself: isByItself(request) } : caller,
      request,
    };
  } catch {
    if (caller.kind === 'nobody') return refuse('NOT_SIGNED_IN');
    return refuse('INVALID_INPUT', { field: 'body', message: 'not JSON' });
  }
}

function httpCaller(request: SignedRequest, now: Date): Outcome<Caller, 'NOT_SIGNED_IN'> {
  const source = signedSource(request, now);
  if (source !== null) return { kind: 'http', source };
  // A signature that is wrong, late or of nobody is not taken for a call without one.
  if ('x-gp-signature' in request.headers) return refuse('NOT_SIGNED_IN');
  const token = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? { kind: 'nobody' } : { kind: 'session', token, isByItself: false };
}

/** `{action, data, byItself: true}`: the console asks again and again, whether anybody is there or not. */
const isByItself = (request: unknown): boolean =>
  (request as { byItself?: unknown } | null)?.byItself === true;

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
  if (['NOT_ALLOWED', 'PASSWORD_CHANGE_NEEDED'].includes(reply.refusal.code)) return 403;
  return reply.refusal.code === 'BUSY' ? 503 : 400;
}
