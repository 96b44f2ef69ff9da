/** A text that is no row of this format: tampered with, or of another. */
export class RowFault extends Error {
  constructor() {
    super('the row can be read');
  }
}

/** What a token is; a bracket stands for a list. */
export const [OPEN, CLOSE, NUMBER, TEXT] = [1, 2, 3, 4] as const;

/**
 * Takes a row apart into its tokens, in one loop over its bytes and into the same memory each time. Strict: only what
 * positions.ts writes of lists, whole safe numbers and texts; what the texts are made of is not looked at.
 */
export class RowTokens {
  count = 0;
  kinds = new Uint8Array(128);
  /** Of numbers. */
  values = new Float64Array(128);
  /** Where each token begins. */
  starts = new Int32Array(128);

  /** @throws RowFault */
  read(bytes: Uint8Array, from: number, to: number): void {
    let { kinds, values, starts } = this;
    let count = 0;
    let depth = 0;
    /** What may come: a value, a comma or the end of the list, and both at its beginning. */
    let wants: number = VALUE;
    for (let at = from; at < to; ) {
      if (count === kinds.length) {
        this.grow();
        ({ kinds, values, starts } = this);
      }
      const byte = bytes[at]!;
      const digit = byte - DIGIT_0;
      if (digit >= 0 && digit <= 9) {
        if (wants === SEPARATOR) throw new RowFault();
        const start = at++;
        let value = digit;
        for (let next = bytes[at]! - DIGIT_0; next >= 0 && next <= 9; next = bytes[at]! - DIGIT_0) {
          value = value * 10 + next;
          at++;
        }
        const isSafe = at - start <= 15 || value <= Number.MAX_SAFE_INTEGER;
        if (!isSafe || (digit === 0 && at - start > 1)) throw new RowFault();
        kinds[count] = NUMBER;
        values[count] = value;
        starts[count++] = start;
        wants = SEPARATOR;
      } else if (byte === COMMA) {
        if (wants !== SEPARATOR || depth === 0) throw new RowFault();
        at++;
        wants = VALUE;
      } else if (byte === BRACKET) {
        if (wants === SEPARATOR) throw new RowFault();
        kinds[count] = OPEN;
        starts[count++] = at++;
        depth++;
        wants = ANY;
      } else if (byte === END_BRACKET) {
        if (wants === VALUE || depth === 0) throw new RowFault();
        kinds[count] = CLOSE;
        starts[count++] = at++;
        depth--;
        wants = SEPARATOR;
      } else if (byte === QUOTE && wants !== SEPARATOR) {
        kinds[count] = TEXT;
        starts[count++] = at;
        at = endOfText(bytes, at, to);
        wants = SEPARATOR;
      } else if (byte === MINUS && bytes[at + 1] === DIGIT_0 + 1 && wants !== SEPARATOR) {
        // The one number below 0: there is no inviter.
        kinds[count] = NUMBER;
        values[count] = -1;
        starts[count++] = at;
        at += 2;
        wants = SEPARATOR;
      } else throw new RowFault();
    }
    if (depth !== 0) throw new RowFault();
    this.count = count;
  }

  private grow(): void {
    const { kinds, values, starts } = this;
    const length = kinds.length * 2;
    this.kinds = new Uint8Array(length);
    this.kinds.set(kinds);
    this.values = new Float64Array(length);
    this.values.set(values);
    this.starts = new Int32Array(length);
    this.starts.set(starts);
  }
}

/** Where the text that begins here, with its quote, is over. */
export function endOfText(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at++;
    else if (byte === DOUBLE_QUOTE) throw new RowFault();
  }
  throw new RowFault();
}

const [BRACKET, END_BRACKET, COMMA, QUOTE, DOUBLE_QUOTE] = [91, 93, 44, 39, 34] as const;
const [MINUS, DIGIT_0, BACKSLASH] = [45, 48, 92] as const;
const [VALUE, SEPARATOR, ANY] = [1, 2, 3] as const;
