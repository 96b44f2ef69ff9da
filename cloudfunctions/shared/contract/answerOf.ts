import type { Reply } from './reply';

/** What the caller caused and can understand: a sentence for its code stands in the texts of each client. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown>,
  ) {
    super(code);
  }
}

/** Our own bug: the person is given the number of the request. */
export class Fault extends Error {
  constructor(readonly requestId: string) {
    super(requestId);
  }
}

/**
 * What a function answered.
 * @throws Refused, Fault
 */
export function answerOf<Answer>(reply: Reply<Answer>): Answer {
  if (reply.ok) return reply.data;
  if ('refusal' in reply) throw new Refused(reply.refusal.code, reply.refusal.details ?? {});
  throw new Fault(reply.requestId);
}
