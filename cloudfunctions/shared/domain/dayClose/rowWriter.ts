/** Writes rows into one growing piece of memory, byte by byte: turning every number into a string first takes far longer. */
export class RowWriter {
  /** What was written so far stands before `at`; it moves when it grows. */
  bytes: Buffer = Buffer.alloc(64 * 1024);
  at = 0;

  /** Makes room for at least so many more bytes. */
  reserve(count: number): void {
    if (this.at + count <= this.bytes.length) return;
    const larger = Buffer.alloc(Math.max(this.bytes.length * 2, this.at + count));
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
  }

  text(text: string): void {
    this.reserve(text.length * 3);
    this.at += this.bytes.write(text, this.at, 'utf8');
  }

  /** Bytes as they stand elsewhere. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    // Byte by byte: a view of so few bytes costs more than they do, and is garbage at once.
    const { bytes } = this;
    for (let at = start, to = this.at; at < end; at++, to++) bytes[to] = from[at]!;
    this.at += end - start;
  }

  byte(byte: number): void {
    if (this.at === this.bytes.length) this.reserve(1);
    this.bytes[this.at++] = byte;
  }

  /** A comma and a whole number of 0 or more. */
  next(value: number): void {
    this.byte(44);
    this.number(value);
  }

  /** A whole number of 0 or more, as JSON writes it. */
  number(value: number): void {
    if (value < 1e9) {
      this.small(value | 0, digitsOf(value | 0));
      return;
    }
    const high = Math.floor(value / 1e9);
    this.number(high);
    this.small((value - high * 1e9) | 0, 9);
  }

  private small(value: number, digits: number): void {
    if (this.at + digits > this.bytes.length) this.reserve(digits);
    const { bytes } = this;
    let left = value;
    for (let at = this.at + digits - 1; at >= this.at; at--) {
      const rest = (left / 10) | 0;
      bytes[at] = 48 + left - rest * 10;
      left = rest;
    }
    this.at += digits;
  }
}

function digitsOf(value: number): number {
  if (value < 1e4) {
    if (value < 100) return value < 10 ? 1 : 2;
    return value < 1000 ? 3 : 4;
  }
  if (value < 1e6) return value < 1e5 ? 5 : 6;
  if (value < 1e8) return value < 1e7 ? 7 : 8;
  return 9;
}
