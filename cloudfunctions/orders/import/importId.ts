import { createHash } from 'node:crypto';

/** What an import is told by: the same content under the same source, taken in the same way, is the same import. */
export interface ImportContent {
  members: Buffer;
  orders: Buffer | null;
  source: string;
  skipBadRows: boolean;
}

/** The id of an import, made of its content: preparing it again answers, or continues, the same one. */
export function importIdOf({ members, orders, source, skipBadRows }: ImportContent): string {
  const digest = createHash('sha256')
    .update(`${source}\n${skipBadRows}\n${members.length}\n`)
    .update(members);
  digest.update(orders === null ? 'no orders' : `orders ${orders.length}\n`);
  if (orders !== null) digest.update(orders);
  return digest.digest('hex').slice(0, 40);
}
