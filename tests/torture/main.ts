import { parseArgs } from 'node:util';
import { Stage } from './stage';
import { Tally } from './tally';
import { TortureFailed, torture, tortureEveryWrite } from './torture';

const usage = `Closes days of a brand while processes are killed and the database fails, and compares what comes out.

  npm run torture -- [--seed N] [--rounds N]
  npm run torture -- --walk

  --seed N     the first round's; each round has the next (default: another each time)
  --rounds N   how many (default 20)
  --walk       instead, cuts a close off before and after each of its writes, by killing the functions and by killing the server

The summary is JSON on standard output, progress goes to standard error. A failure names the command that repeats it.`;

/** @returns the exit status */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      rounds: { type: 'string', default: '20' },
      walk: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const seed = wholeNumber('--seed', values.seed);
  const rounds = wholeNumber('--rounds', values.rounds);
  const began = performance.now();
  const stage = await Stage.build();
  endWithMe(stage);
  const tally = new Tally();
  const failure = await failureOf(
    values.walk
      ? tortureEveryWrite(stage, tally, (cut) => console.error(`cut off ${JSON.stringify(cut)}`))
      : torture(stage, tally, { seed, rounds }, (played) =>
          console.error(`round ${tally.rounds}/${rounds}, seed ${played}: ${tally.days} days closed so far`),
        ),
  );
  await stage.close(failure !== null);
  if (failure) console.error(`FAILED\n${failure.message}\nits data: ${stage.dataDir}`);
  const seconds = Math.round((performance.now() - began) / 1000);
  const way = values.walk ? { walk: true } : { seed };
  const restarts = stage.deaths;
  console.log(JSON.stringify({ ...way, passed: failure === null, seconds, restarts, ...tally }, null, 2));
  return failure ? 1 : 0;
}

/** The server is a group of its own, which no signal to this process reaches. */
function endWithMe(stage: Stage): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stage.close().finally(() => process.exit(1)));
}

/** What went wrong with the days. Other errors are the torture's own, and are thrown. */
async function failureOf(playing: Promise<void>): Promise<TortureFailed | null> {
  try {
    await playing;
    return null;
  } catch (error) {
    if (error instanceof TortureFailed) return error;
    throw error;
  }
}

function wholeNumber(flag: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`${flag} must be a whole number, not ${JSON.stringify(text)}`);
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const text = error instanceof Error ? error.stack : JSON.stringify(error);
    console.error(`torture: ${text}`);
    process.exitCode = 1;
  },
);
