import { drawPlot, inPeace } from './plot';
import { playRound } from './round';
import { NotRecovered } from './scene';
import type { Stage } from './stage';
import type { Tally } from './tally';
import { type Cut, walk } from './walk';

/** The days are not those of a run that nobody disturbed. The message says what is wrong, and how to see it again. */
export class TortureFailed extends Error {}

/**
 * Plays rounds of consecutive seeds, so that each can be repeated by itself; before them one in peace, which has to come to
 * the same days as the pure fold that the others are compared with.
 * @throws TortureFailed at the first that ends badly
 */
export async function torture(
  stage: Stage,
  tally: Tally,
  { seed, rounds }: { seed: number; rounds: number },
  onRound: (seed: number) => void = () => {},
): Promise<void> {
  await expectNothing(playRound(inPeace(drawPlot(seed)), stage, tally), `--seed ${seed} --rounds 0`);
  for (let round = 0; round < rounds; round++) {
    const playing = playRound(drawPlot(seed + round), stage, tally);
    await expectNothing(playing, `--seed ${seed + round} --rounds 1`);
    tally.rounds++;
    onRound(seed + round);
  }
}

/**
 * Cuts closes off at every write that there is, one after another.
 * @throws TortureFailed
 */
export async function tortureEveryWrite(
  stage: Stage,
  tally: Tally,
  onCut: (cut: Cut) => void = () => {},
  pick: (cut: Cut) => boolean = () => true,
): Promise<void> {
  await expectNothing(walk(stage, tally, pick, onCut), '--walk');
}

async function expectNothing(playing: Promise<string[]>, options: string): Promise<void> {
  const problems = await playing.catch((error: unknown) => [brokenOff(error)]);
  if (problems.length > 0)
    throw new TortureFailed([...problems, `repeat it with: npm run torture -- ${options}`].join('\n'));
}

/** Whatever cannot be done in very many attempts is a failure, too. */
function brokenOff(error: unknown): string {
  if (error instanceof NotRecovered) return error.message;
  return `broken off: ${error instanceof Error ? error.stack : JSON.stringify(error)}`;
}
