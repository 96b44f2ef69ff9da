import { createHmac } from 'node:crypto';
import { environmentKey, seal, unseal } from './sealed';

/** What a sealed position belongs to: one of another kind does not open. */
type Kind = 'messages' | 'export' | 'inviteesBehind' | 'place' | 'orders';

/**
 * A position that a client brings back, in a list of people whom the caller may see masked only, or in what is not its own:
 * it names them, so that it leaves the server sealed. Sealed it can also not be made up by a caller.
 */
export const sealCursor = (kind: Kind, position: object): string =>
  seal(Buffer.from(JSON.stringify(position)), keyOf(kind));

/** The position again; null where there is none, or none of ours of this kind, which all begin at the top. */
export function openCursor<Position extends object>(kind: Kind, cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const key = keyOf(kind);
  try {
    return JSON.parse(unseal(cursor, key).toString()) as Position;
  } catch {
    return null;
  }
}

const keys = new Map<Kind, { of: string | undefined; key: Buffer }>();

/** A key of its own for each kind, so that a position can never pass for another, or for anything else that is sealed. */
function keyOf(kind: Kind): Buffer {
  const environment = process.env.PERSONAL_KEY;
  const known = keys.get(kind);
  if (known && known.of === environment) return known.key;
  const key = createHmac('sha256', environmentKey('PERSONAL_KEY')).update(`cursor ${kind}`).digest();
  keys.set(kind, { of: environment, key });
  return key;
}
