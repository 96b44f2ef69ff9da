import { createHash } from 'node:crypto';
import type { MemberRows } from '../shared/domain/dayClose/memberRows';

/** How much text is gathered before it is hashed: a call for each row would cost more than the hashing. */
const chunk = 65_536;

/** SHA-256 over rows by rising member number, the same whatever pages and attempts they stand in. */
export class RowsDigest {
  private readonly hash = createHash('sha256');
  private waiting = '';

  add(number: number, text: string): void {
    this.waiting += `${number}:${text}\n`;
    if (this.waiting.length >= chunk) this.flush();
  }

  hex(): string {
    this.flush();
    return this.hash.digest('hex');
  }

  private flush(): void {
    this.hash.update(this.waiting);
    this.waiting = '';
  }
}

export function digestOfRows(rows: MemberRows): string {
  const digest = new RowsDigest();
  for (let number = 0; number < rows.length; number++) {
    const text = rows.text(number);
    if (text !== undefined) digest.add(number, text);
  }
  return digest.hex();
}

export function digestOfPage(rows: readonly (readonly [number: number, text: string])[]): string {
  const digest = new RowsDigest();
  for (const [number, text] of rows) digest.add(number, text);
  return digest.hex();
}

/** SHA-256 over texts in this order. */
export function digestOfTexts(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text}\n`);
  return hash.digest('hex');
}
