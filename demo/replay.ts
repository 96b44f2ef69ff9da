import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArgumentFault } from './argumentFiles';
import { openBrandCloud } from './brandCloud';
import { ImportRefused } from './importExport';
import { showProgress } from './progress';
import { type ReplayArguments, readReplayArguments } from './replayArguments';
import { type BadRow, replayHistory } from './replayHistory';
import { type Replayed, replayText } from './replayText';

/** `npm run --silent replay -- ...`: a whole history from an export, as JSON on standard output (settlement.md 9). */
async function main(): Promise<void> {
  try {
    const replayed = await replayInScratch(readReplayArguments(process.argv.slice(2)));
    process.stdout.write(replayText(replayed));
  } catch (error) {
    process.exitCode = 1;
    report(error);
  }
}

/** The scratch folder goes when the replay ends, however it ends. */
async function replayInScratch(args: ReplayArguments): Promise<Replayed> {
  const scratch = mkdtempSync(join(tmpdir(), 'green-points-replay-'));
  const remove = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.once(signal, () => {
      remove();
      process.exit(128 + number);
    });
  }
  const progress = showProgress();
  try {
    const cloud = await openBrandCloud({
      dataDir: join(scratch, 'data'),
      functionsDir: join(scratch, 'functions'),
      conflictAt: args.conflictAt,
    });
    try {
      return await replayHistory(cloud, args, progress, reportBadRows);
    } finally {
      await cloud.close();
    }
  } finally {
    progress.stop();
    remove();
  }
}

function report(error: unknown): void {
  if (error instanceof ImportRefused && error.badRows > 0) reportBadRows(error.faults, error.badRows);
  else if (error instanceof ImportRefused || error instanceof ArgumentFault)
    console.error(`replay: ${error.message}`);
  else console.error(error);
}

function reportBadRows(rows: readonly BadRow[], all: number): void {
  for (const { file, line, field, reason } of rows)
    console.error(`${file} line ${line}: ${field ? `${field} ` : ''}${reason}`);
  if (all > rows.length) console.error(`and ${all - rows.length} more bad rows`);
}

void main();
