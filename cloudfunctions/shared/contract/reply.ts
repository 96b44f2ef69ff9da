/** What every function answers. Refusals are values a person caused; a fault is ours and only names its request. */
export type Reply<Data = unknown, Code extends string = string> =
  | { ok: true; data: Data; requestId: string }
  | { ok: false; refusal: Refusal<Code>; requestId: string }
  | { ok: false; fault: 'INTERNAL'; requestId: string };

/** Nobody branches on `message`: it is for the engineer who reads the log. People see `texts.refusals[code]`. */
export interface Refusal<Code extends string = string> {
  code: Code;
  /** Path of the field at fault, such as `amount` or `plan.tiers.1.threshold`. */
  field?: string;
  message?: string;
  /** Figures that the sentence shown to people needs. */
  details?: Record<string, unknown>;
}

/** Refusals that `serve()` itself gives, in the order of checking, before an action's own. */
export const commonRefusals = [
  'TOO_LARGE',
  'UNKNOWN_ACTION',
  'NOT_SIGNED_IN',
  'PASSWORD_CHANGE_NEEDED',
  'NOT_ALLOWED',
  'NOT_A_MEMBER',
  'MEMBER_CLOSED',
  'INVALID_INPUT',
  'BUSY',
] as const;
export type CommonRefusal = (typeof commonRefusals)[number];
