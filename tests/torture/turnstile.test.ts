import { setImmediate as nextTurn } from 'node:timers/promises';
import { Turnstile } from './turnstile';

it('lets many pass at once, and one alone only when nobody is inside', async () => {
  const turnstile = new Turnstile();
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} in`);
    for (let turn = 0; turn < 3; turn++) await nextTurn();
    log.push(`${name} out`);
  };
  await Promise.all([
    turnstile.pass(work('a')),
    turnstile.pass(work('b')),
    turnstile.passAlone(work('ALONE')),
    turnstile.passAlone(work('NEXT')),
    turnstile.pass(work('c')),
  ]);
  expect(log.slice(0, 4).sort()).toEqual(['a in', 'a out', 'b in', 'b out']);
  for (const alone of ['ALONE', 'NEXT']) expect(log[log.indexOf(`${alone} in`) + 1]).toBe(`${alone} out`);
  expect(log).toHaveLength(10);
});

it('opens again after a failure', async () => {
  const turnstile = new Turnstile();
  const failing = () => Promise.reject(new Error('no'));
  await expect(turnstile.pass(failing)).rejects.toThrow('no');
  await expect(turnstile.passAlone(failing)).rejects.toThrow('no');
  expect(await turnstile.pass(async () => 'in')).toBe('in');
});
