import { type Hundred, HundredWriter, rowsTogether } from './hundred';
import type { Row } from './row';
import { decodeRow, encodeRow } from './rowText';

/**
 * The rows of all members by running number. They stay bytes until they are needed: a million rows as objects would not fit
 * a function's memory, and as strings they would keep the collector of garbage busy. A number that was never used, or belongs
 * to an import that is not complete, has no row.
 */
export class MemberRows {
  private readonly hundreds: (Hundred | undefined)[] = [];
  private readonly changed = new Map<number, Row>();
  private readonly writer = new HundredWriter();
  /** One more than the highest number. */
  length = 0;

  has(number: number): boolean {
    return this.changed.has(number) || this.stands(number);
  }

  /** The row as it is now; a fresh copy unless the day's events have changed it. */
  read(number: number): Row | null {
    const changed = this.changed.get(number);
    if (changed) return changed;
    const text = this.text(number);
    return text === undefined ? null : decodeRow(text);
  }

  /** The row, to be changed in place. */
  change(number: number): Row | null {
    const row = this.read(number);
    if (row) this.changed.set(number, row);
    return row;
  }

  put(number: number, row: Row): void {
    this.changed.set(number, row);
    this.length = Math.max(this.length, number + 1);
  }

  /** The row that events of this day have changed or made; undefined for all others. */
  changedRow(number: number): Row | undefined {
    return this.changed.get(number);
  }

  /** Rows as they stand in a page, by rising slot. */
  load(hundred: number, rows: readonly (readonly [slot: number, text: string])[]): void {
    this.writer.rows(hundred, rows);
    this.place(hundred, this.writer.take());
  }

  /** What was written is the rows of the hundred from now on, with all that events have changed. */
  settle(hundred: number, written: HundredWriter): void {
    if (this.changed.size > 0)
      for (let slot = 0; slot < rowsTogether; slot++) this.changed.delete(hundred * rowsTogether + slot);
    this.place(hundred, written.take(this.hundreds[hundred]));
  }

  /** The rows of a hundred as they were loaded or settled last. */
  hundred(hundred: number): Hundred | undefined {
    return this.hundreds[hundred];
  }

  /** How many hundreds there are, those without a row included. */
  get hundredCount(): number {
    return Math.ceil(this.length / rowsTogether);
  }

  /** The row's text; undefined where there is none. */
  text(number: number): string | undefined {
    const changed = this.changed.get(number);
    if (changed) return encodeRow(changed);
    if (!this.stands(number)) return undefined;
    const slot = number % rowsTogether;
    const { bytes, from, to } = this.hundreds[Math.floor(number / rowsTogether)]!;
    return bytes.toString('utf8', from[slot], to[slot]);
  }

  private stands(number: number): boolean {
    const hundred = this.hundreds[Math.floor(number / rowsTogether)];
    return hundred !== undefined && hundred.to[number % rowsTogether]! > 0;
  }

  private place(hundred: number, rows: Hundred): void {
    while (this.hundreds.length < hundred) this.hundreds.push(undefined);
    this.hundreds[hundred] = rows;
    let last = rowsTogether - 1;
    while (last >= 0 && rows.to[last] === 0) last--;
    this.length = Math.max(this.length, hundred * rowsTogether + last + 1);
  }
}
