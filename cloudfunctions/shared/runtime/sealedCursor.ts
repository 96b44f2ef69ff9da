import { createHmac } from 'node:crypto';
import { environmentKey, seal, unseal } from './sealed';

/**
 * A position in a list of people whom the caller may see masked only: the position names them, so that it leaves the server
 * sealed. Sealed it can also not be made up by a caller.
 */
export const sealCursor = (position: object): string =>
  seal(Buffer.from(JSON.stringify(position)), cursorKey());

/** The position again; null where there is none, or none of ours, which both begin at the top. */
export function openCursor<Position extends object>(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const key = cursorKey();
  try {
    return JSON.parse(unseal(cursor, key).toString()) as Position;
  } catch {
    return null;
  }
}

/** A key of its own, so that a cursor can never pass for anything else that is sealed. */
const cursorKey = (): Buffer =>
  createHmac('sha256', environmentKey('PERSONAL_KEY')).update('cursor').digest();
