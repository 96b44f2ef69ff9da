import { createHash, type Hash } from 'node:crypto';
import type { Hundred } from '../shared/domain/dayClose/hundred';
import type { MemberRows } from '../shared/domain/dayClose/memberRows';

/** SHA-256 over the lines `NUMBER:ROW` of a hundred of running numbers. */
export const digestOfHundred = ({ bytes, length }: Hundred): string =>
  createHash('sha256').update(bytes.subarray(0, length)).digest('hex');

/**
 * The digest of all rows by rising member number, whatever pages and attempts they stand in: SHA-256 over the digests of the
 * hundreds that have rows, so that each row is hashed once for its page and for the day.
 */
export class RowsDigest {
  private readonly hash: Hash = createHash('sha256');

  add(hundred: number, digest: string): void {
    this.hash.update(`${hundred}:${digest}\n`);
  }

  hex(): string {
    return this.hash.digest('hex');
  }
}

export interface DigestedRows {
  /** Of all rows. */
  digest: string;
  /** Of each hundred; undefined for those without a row. */
  hundreds: (string | undefined)[];
}

export function digestRows(rows: MemberRows): DigestedRows {
  const all = new RowsDigest();
  const hundreds = Array.from({ length: rows.hundredCount }, (_, hundred) => {
    const own = rows.hundred(hundred);
    if (!own || own.length === 0) return undefined;
    const digest = digestOfHundred(own);
    all.add(hundred, digest);
    return digest;
  });
  return { digest: all.hex(), hundreds };
}

export const digestOfRows = (rows: MemberRows): string => digestRows(rows).digest;

/** SHA-256 over texts in this order. */
export function digestOfTexts(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text}\n`);
  return hash.digest('hex');
}
