import type { Row } from './row';
import { decodeRow } from './rowText';

/**
 * The rows of all members by running number. They stay text until they are needed: a million rows as objects would not fit
 * a function's memory. A number that was never used, or belongs to an import that is not complete, has no row.
 */
export class MemberRows {
  private readonly changed = new Map<number, Row>();

  /** @param texts by running number; taken over, and changed by `write` */
  constructor(private readonly texts: (string | undefined)[] = []) {}

  /** One more than the highest number. */
  get length(): number {
    return this.texts.length;
  }

  has(number: number): boolean {
    return this.changed.has(number) || this.texts[number] !== undefined;
  }

  /** The row as it is now; a fresh copy unless the day's events have changed it. */
  read(number: number): Row | null {
    const changed = this.changed.get(number);
    if (changed) return changed;
    const text = this.texts[number];
    return text === undefined ? null : decodeRow(text);
  }

  /** The row, to be changed in place. */
  change(number: number): Row | null {
    const row = this.read(number);
    if (row) this.changed.set(number, row);
    return row;
  }

  put(number: number, row: Row): void {
    while (this.texts.length <= number) this.texts.push(undefined);
    this.changed.set(number, row);
  }

  /** The row as text, final for the day. */
  write(number: number, text: string): void {
    this.changed.delete(number);
    this.texts[number] = text;
  }

  text(number: number): string | undefined {
    return this.texts[number];
  }
}
