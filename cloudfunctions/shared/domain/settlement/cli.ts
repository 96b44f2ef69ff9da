import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { settleFile } from './settleFile';

/**
 * `npm run --silent settle -- FILE`, or `-` for standard input (settlement.md 8): one day as JSON on standard output and
 * status 0, or status 1 with one line on standard error that names the field and the fault.
 */
async function main(args: string[]): Promise<void> {
  const [file] = args;
  if (file === undefined || args.length !== 1)
    return refuse('FILE: is missing: settle takes one file, or - for standard input');
  const text = await readText(file);
  if (text === null) return;
  const result = settleFile(text);
  if (!result.ok) return refuse(`${result.field}: ${result.fault}`);
  process.stdout.write(`${JSON.stringify(result.output, null, 1)}\n`);
}

/** UTF-8 only, with or without a byte order mark: a guess would change ids. Null when a refusal was written. */
async function readText(file: string): Promise<string | null> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    refuse(`FILE: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** What the sender wrote may hold line breaks of any kind: it is shown escaped, so that the refusal stays one line. */
function refuse(fault: string): void {
  const line = fault.replace(
    /[\p{Cc}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stderr.write(`settle: ${line}\n`);
  process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  refuse(error instanceof Error ? error.message : String(error));
});
