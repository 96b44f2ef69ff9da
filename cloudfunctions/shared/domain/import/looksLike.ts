/** Guesses what a file is that is neither UTF-8 nor GB18030. Null: nothing speaks against those two. */
export const looksLike = { bySignature, byContent };

const signatures: [name: string, bytes: number[]][] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-16 (little endian)', [0xff, 0xfe]],
  ['UTF-16 (big endian)', [0xfe, 0xff]],
  ['an Excel workbook (.xlsx) or another zip file', [0x50, 0x4b, 0x03, 0x04]],
  ['an Excel workbook (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
];

function bySignature(bytes: Uint8Array): string | null {
  const known = signatures.find(([, start]) => start.every((byte, place) => bytes[place] === byte));
  if (known) return known[0];
  if (!bytes.includes(0)) return null;
  // In UTF-16 every second byte of a heading in ASCII is zero; a zero byte anywhere else is no text.
  const start = bytes.subarray(0, 64);
  const zerosAt = (parity: number) =>
    start.filter((byte, place) => byte === 0 && place % 2 === parity).length;
  if (zerosAt(1) > start.length / 4 && zerosAt(0) === 0) return 'UTF-16 (little endian)';
  if (zerosAt(0) > start.length / 4 && zerosAt(1) === 0) return 'UTF-16 (big endian)';
  return 'binary data';
}

/**
 * Looks at the bytes above ASCII of a file that is no UTF-8. GB18030 gives a meaning to nearly any two bytes, so what it
 * accepts may still be Latin-1 (an accented letter before a plain one) or a UTF-8 file with one damaged character.
 */
function byContent(bytes: Uint8Array): string | null {
  const seen = countBytes(bytes);
  if (seen.utf8 * 3 > seen.high / 2) return 'UTF-8 with damaged characters';
  const pairs = seen.highPairs + seen.lowPairs;
  // Common Chinese characters end in a high byte; rare ones of names do not, and are few unless the file is tiny.
  const mostlyLow = pairs >= 8 ? seen.lowPairs > pairs / 4 : seen.lowPairs > pairs / 2;
  if (seen.alone === 0 && !mostlyLow) return null;
  if (seen.highPairs * 4 < seen.lowPairs + seen.alone) return 'ISO-8859-1 or Windows-1252';
  return mostlyLow ? 'Big5, Shift_JIS or another double-byte encoding' : null;
}

interface ByteCounts {
  /** Bytes above ASCII. */
  high: number;
  /** Chinese characters as UTF-8 writes them, in three bytes. */
  utf8: number;
  /** Pairs of bytes above ASCII, or four bytes of GB18030. */
  highPairs: number;
  /** A byte above ASCII with a letter or a sign of ASCII behind it. */
  lowPairs: number;
  /** A byte above ASCII that no second byte follows. */
  alone: number;
}

function countBytes(bytes: Uint8Array): ByteCounts {
  const counts: ByteCounts = { high: 0, utf8: 0, highPairs: 0, lowPairs: 0, alone: 0 };
  for (const byte of bytes) if (byte > 0x7f) counts.high++;
  for (let at = 0; at + 2 < bytes.length; at++) if (isThreeByteUtf8(bytes, at)) counts.utf8++;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) <= 0x7f) continue;
    const second = bytes[at + 1] ?? 0;
    if (second > 0x7f || isDigit(second)) counts.highPairs++;
    else if (second >= 0x40 && second < 0x7f) counts.lowPairs++;
    else counts.alone++;
    at += second >= 0x40 ? 1 : isDigit(second) ? 3 : 0;
  }
  return counts;
}

/** The second of the four bytes of a rare character in GB18030. */
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

function isThreeByteUtf8(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  return first >= 0xe0 && first <= 0xef && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80;
}
