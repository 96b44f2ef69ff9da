import { z } from 'zod';
import { CloudError } from '../cloudError';

/** Which requests a rule is about, and which of those it strikes; without `nth`, `every` and `probability` all of them. */
const selection = {
  /** How the action begins: `database.` is every database request. */
  action: z.string().default(''),
  collection: z.string().optional(),
  /** Only what changes something: documents, or a commit. */
  writes: z.boolean().default(false),
  /** Only requests of functions, none of a process outside. */
  fromFunctions: z.boolean().default(false),
  /** Only the Nth from now on. */
  nth: z.int().min(1).optional(),
  /** Each Nth. */
  every: z.int().min(1).optional(),
  /** Each by chance, the same chances for the same seed. */
  probability: z.number().min(0).max(1).optional(),
  seed: z.int().min(0).default(0),
};

const at = z.enum(['before', 'after']);

const AnyRule = z.discriminatedUnion('fault', [
  /** Answered with DATABASE_REQUEST_FAILED; nothing was done. */
  z.strictObject({ ...selection, fault: z.literal('error') }),
  /** A write inside a transaction, or a commit, meets another writer: the transaction is over. */
  z.strictObject({ ...selection, fault: z.literal('conflict') }),
  /** It is done, and the caller does not learn it: a time-out error at once, a closed connection, or no answer ever. */
  z.strictObject({
    ...selection,
    fault: z.literal('timeoutAfter'),
    answer: z.enum(['error', 'close', 'never']).default('never'),
  }),
  z.strictObject({ ...selection, fault: z.literal('delay'), ms: z.int().min(0) }),
  /** SIGKILL to every process of a function, before or after the request was carried out; it is not answered. */
  z.strictObject({ ...selection, fault: z.literal('killFunctions'), at }),
  /** SIGKILL to this server. */
  z.strictObject({ ...selection, fault: z.literal('killGateway'), at }),
]);

export type FaultRule = z.output<typeof AnyRule>;

const Rules = z.strictObject({
  rules: z.array(
    AnyRule.refine(
      ({ nth, every, probability }) =>
        [nth, every, probability].filter((turn) => turn !== undefined).length <= 1,
      'a rule has one of nth, every and probability',
    ),
  ),
});

/**
 * Reads `{rules: [...]}`.
 * @throws CloudError INVALID_PARAM naming the field
 */
export function readFaultRules(value: unknown): FaultRule[] {
  const parsed = Rules.safeParse(value);
  if (parsed.success) return parsed.data.rules;
  throw new CloudError('INVALID_PARAM', z.prettifyError(parsed.error));
}
