/** The files that an import may have. */
export const fileKinds = ['members', 'orders'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A file that somebody chose: it stays in the browser until it is checked. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
  /** Null where it is no text that a CSV is written in; the server says what it is instead. */
  text: string | null;
}

export type ChosenFiles = Partial<Record<FileKind, ChosenFile>>;

/** The largest file that an import takes; the server refuses larger ones as well. */
export const LARGEST_FILE = 8 * 1024 * 1024;

/** One byte more than is taken tells as well as all of a file that it is too large. */
export async function readChosen(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.slice(0, LARGEST_FILE + 1).arrayBuffer());
  const isTooLarge = bytes.length > LARGEST_FILE;
  return { name: file.name, bytes, text: isTooLarge ? null : textOf(bytes) };
}

/** As the server reads it: strictly as UTF-8, else strictly as GB18030. */
export function textOf(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return null;
}
