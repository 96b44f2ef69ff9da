import { looksLike } from './looksLike';

export type Decoded =
  | { ok: true; text: string; encoding: 'UTF-8' | 'GB18030' }
  /** What the bytes look like instead, for the person who has to save the file again. */
  | { ok: false; looksLike: string };

/**
 * Reads a file that a spreadsheet or a shop system wrote: UTF-8, with or without a byte order mark, or GB18030. Strictly:
 * bytes that are neither are never replaced by question marks. What happens to be readable as GB18030, but is evidently
 * something else, is refused as well.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const signature = looksLike.bySignature(bytes);
  if (signature !== null) return { ok: false, looksLike: signature };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { ok: true, text: utf8, encoding: 'UTF-8' };
  const other = looksLike.byContent(bytes);
  if (other !== null) return { ok: false, looksLike: other };
  const gb18030 = strictly('gb18030', bytes);
  if (gb18030 === null) return { ok: false, looksLike: 'text in an unknown encoding, or damaged' };
  return { ok: true, text: gb18030, encoding: 'GB18030' };
}

/** The text, without a byte order mark; null where one byte does not belong. */
function strictly(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
