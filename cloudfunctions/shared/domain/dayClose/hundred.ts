import { RowWriter } from './rowWriter';

/** Rows that stand together, in memory as in a page: running numbers [hundred x 100, hundred x 100 + 99]. */
export const rowsTogether = 100;

/**
 * The rows of a hundred as bytes, each as a line `NUMBER:ROW`; a number without a row has no line. The lines together are what
 * the digest of a page is made of.
 */
export interface Hundred {
  /** With room to grow: the lines end at `length`. */
  bytes: Buffer;
  length: number;
  /** By slot, where the row's text begins and ends; both 0 where there is none. */
  from: Uint32Array;
  to: Uint32Array;
}

/** Lays rows side by side, in rising order of their slots. */
export class HundredWriter {
  readonly out = new RowWriter();
  private readonly from = new Uint32Array(rowsTogether);
  private readonly to = new Uint32Array(rowsTogether);

  /** Begins the line of a row; what is written to `out` until `end` is the row. */
  begin(hundred: number, slot: number): void {
    this.out.number(hundred * rowsTogether + slot);
    this.out.byte(COLON);
    this.from[slot] = this.out.at;
  }

  end(slot: number): void {
    this.to[slot] = this.out.at;
    this.out.byte(NEW_LINE);
  }

  /**
   * The rows written since the last call, in memory of their own.
   * @param place rows that nobody needs any more, whose memory is taken where it suffices: fresh memory is what costs most
   */
  take(place?: Hundred): Hundred {
    const taken = place && place.bytes.length >= this.out.at ? place : newHundred(this.out.at);
    this.out.bytes.copy(taken.bytes, 0, 0, this.out.at);
    taken.length = this.out.at;
    taken.from.set(this.from);
    taken.to.set(this.to);
    this.clear();
    return taken;
  }

  /** The same in the writer's own memory, which the next rows take: for whoever only looks. */
  look(): Hundred {
    const { out, from, to } = this;
    return { bytes: out.bytes, length: out.at, from, to };
  }

  /** Forgets the rows written. */
  clear(): void {
    this.from.fill(0);
    this.to.fill(0);
    this.out.at = 0;
  }

  /** @param rows by rising slot */
  rows(hundred: number, rows: readonly (readonly [slot: number, text: string])[]): void {
    const { from, to } = this;
    const start = this.out.at;
    let lines = '';
    for (const [slot, text] of rows) {
      lines += `${hundred * rowsTogether + slot}:`;
      from[slot] = start + lines.length;
      lines += text;
      to[slot] = start + lines.length;
      lines += '\n';
    }
    this.out.text(lines);
    // Where a letter takes several bytes, the places are those of bytes only when each row is written by itself.
    if (this.out.at === start + lines.length) return;
    this.out.at = start;
    for (const [slot, text] of rows) {
      this.begin(hundred, slot);
      this.out.text(text);
      this.end(slot);
    }
  }
}

/** The rows as texts, by rising slot. */
export function textsOf({ bytes, length, from, to }: Hundred): [slot: number, text: string][] {
  const lines = bytes.toString('utf8', 0, length);
  const isOfBytes = lines.length === length;
  const texts: [slot: number, text: string][] = [];
  for (let slot = 0; slot < rowsTogether; slot++) {
    if (to[slot] === 0) continue;
    const text = isOfBytes ? lines.slice(from[slot], to[slot]) : bytes.toString('utf8', from[slot], to[slot]);
    texts.push([slot, text]);
  }
  return texts;
}

/** With room for what a hundred members release and earn in some weeks. */
const newHundred = (length: number): Hundred => ({
  bytes: Buffer.allocUnsafeSlow(Math.ceil(length * 1.1)),
  length,
  from: new Uint32Array(rowsTogether),
  to: new Uint32Array(rowsTogether),
});

const COLON = 58;
const NEW_LINE = 10;
