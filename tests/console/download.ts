import type { Download } from 'playwright-core';

/** A file that the browser was handed, as text. */
export async function textOf(file: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
