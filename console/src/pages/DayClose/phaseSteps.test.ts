import { phaseSteps } from './phaseSteps';

const spentMs = { reading: 10, folding: 20, writing: 30, verifying: 0 };
const statesOf = (
  phase: Parameters<typeof phaseSteps>[0]['phase'],
  spent: Record<string, number> = spentMs,
) => phaseSteps({ phase, failedIn: null, done: 62, of: 100, spentMs: spent }, null).map(({ state }) => state);

it('what lies behind a phase is done, and what lies before it waits', () => {
  expect(statesOf('sealed')).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  expect(statesOf('writing')).toEqual(['done', 'active', 'waiting', 'waiting']);
  expect(statesOf('published')).toEqual(['done', 'done', 'done', 'done']);
});

it('a failed close failed where its times end', () => {
  expect(statesOf('failed')).toEqual(['done', 'failed', 'waiting', 'waiting']);
  expect(statesOf('failed', {})).toEqual(['failed', 'waiting', 'waiting', 'waiting']);
});

it('a failed close failed in the phase that it names', () => {
  const failed = { phase: 'failed', failedIn: 'verifying', done: 0, of: 0, spentMs } as const;
  expect(phaseSteps(failed, null).map(({ state }) => state)).toEqual(['done', 'done', 'failed', 'waiting']);
});

it('the active step tells how much of it is done, and those behind it how long they took', () => {
  const [folding, writing] = phaseSteps({ phase: 'writing', failedIn: null, done: 2, of: 3, spentMs }, null);
  expect(folding).toMatchObject({ ms: 30, percent: null });
  expect(writing).toMatchObject({ ms: null, percent: 66 });
});

it('steps are as long as they took the last time, and the whole is one', () => {
  const before = { spentMs: { reading: 0, folding: 100, writing: 300, verifying: 0 } };
  const weights = phaseSteps({ phase: 'sealed', failedIn: null, done: 0, of: 0, spentMs: {} }, before).map(
    ({ weight }) => weight,
  );
  expect(weights[1]).toBeGreaterThan(weights[0]!);
  expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1);
});
