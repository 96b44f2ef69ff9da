import { type Refused, refuse } from '../shared/runtime/result';
import type { Context } from '../shared/runtime/serve';

/** A system that signs its requests speaks for its own source only; an operator may correct any. Null: nothing to refuse. */
export const refuseForeignSource = (
  { signedSource }: Context,
  source: string,
): Refused<'SOURCE_NOT_YOURS'> | null =>
  signedSource !== null && signedSource !== source ? refuse('SOURCE_NOT_YOURS', { field: 'source' }) : null;
