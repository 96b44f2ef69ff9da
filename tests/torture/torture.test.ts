import { Stage } from './stage';
import { Tally } from './tally';
import { TortureFailed, torture, tortureEveryWrite } from './torture';
import type { Cut } from './walk';

/** `npm run torture` plays hundreds of rounds, and makes every cut; this is a little of both. SEED=N plays another. */
const seed = Number(process.env.SEED ?? 42);

describe('a close whose processes are killed and whose database fails', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.build();
  });
  afterAll(() => stage.close());

  it(`publishes every day once, as an undisturbed one (SEED=${seed})`, async () => {
    const tally = new Tally();
    await torture(stage, tally, { seed, rounds: 2 });
    expect(tally.failedCalls).toBeGreaterThan(0);
  }, 300_000);

  it('goes on after a kill at each of its writes, in the first attempt and in a second', async () => {
    const tally = new Tally();
    const cuts: Cut[] = [];
    const pick = ({ attempt, nth, at, fault }: Cut) =>
      fault === 'killFunctions' &&
      at === (nth % 2 ? 'before' : 'after') &&
      (attempt === 'first' || nth % 2 === 0);
    await tortureEveryWrite(stage, tally, (cut) => cuts.push(cut), pick);
    expect(tally.laterAttempts).toBeGreaterThan(0);
    expect(cuts.length).toBeGreaterThan(15);
  }, 300_000);
});

describe('a close that moves the pointer outside of the transaction with its record', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.build([
      {
        file: 'cloudfunctions/dayClose/publishDay.ts',
        from: 'putSetting(pointerTo(close, publishedAt, published), within)',
        to: 'putSetting(pointerTo(close, publishedAt, published), undefined as never)',
      },
    ]);
  });
  afterAll(() => stage.close());

  it('is found out', async () => {
    const pick = ({ attempt, nth, at, fault }: Cut) =>
      attempt === 'first' && fault === 'killFunctions' && at === 'after' && nth > 9;
    const cutting = tortureEveryWrite(stage, new Tally(), () => undefined, pick);
    await expect(cutting).rejects.toThrow(TortureFailed);
  }, 300_000);
});
