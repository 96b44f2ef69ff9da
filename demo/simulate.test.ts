import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aHistory, paid, registered } from '../tests/builders/smallHistory';

const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const aFile = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
};
const history = aFile('history.json', aHistory([registered(-1), paid('11-22', 0, 'a', 3000)]));

describe('simulate', () => {
  it('writes what a plan would do over a history as JSON, and tells on standard error that it works', () => {
    const { status, stdout, stderr } = simulate(
      '--plan',
      'two-level',
      '--history',
      history,
      '--margin',
      '0.4',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'simulating\n' });
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ from: '2026-11-22', to: '2026-11-30', until: '2028-11-29', members: 1, orders: 1, margin: '0.4' },
      draft: {
        cost: '7500.00',
        earned: '1200.00',
        breakEvenMargin: '2.5',
        dryMonth: '2027-06',
        liability: '0.00',
      },
      today: null,
      changes: null,
    });
  });

  it('holds a draft against a plan over generated people, the same every time', () => {
    const few = ['--members', '200', '--days', '30', '--seed', '4', '--to', '2026-11-21'];
    const plans = ['--plan', 'green-points-full', '--against', 'two-level', '--from-day', '2026-11-25'];
    const once = simulate(...plans, ...few, '--scenario', 'repeat', '--repeat-days', '10');
    expect(once.status).toBe(0);
    const { changes, members } = JSON.parse(once.stdout);
    expect(members).toBe(200);
    expect(changes.winners.members).toBeGreaterThan(0);
    expect(changes.winners.members + changes.losers.members + changes.unchanged).toBe(200);
    expect(simulate(...plans, ...few, '--scenario', 'repeat', '--repeat-days', '10').stdout).toBe(
      once.stdout,
    );
  });

  it.each<[string, string[], string]>([
    ['no plan', [], '--plan is missing; usage'],
    ['a plan that is not there', ['--plan', 'nope.json'], '--plan nope.json: there is no such file'],
    ['a plan with a fault', ['--plan', aFile('bad.json', {})], 'team is missing'],
    [
      'a day without a plan to change',
      ['--plan', 'two-level', '--from-day', '2026-11-25'],
      '--from-day changes',
    ],
    ['no margin', ['--plan', 'two-level', '--margin', '1.2'], '--margin is a rate above 1: "1.2"'],
    ['nobody', ['--plan', 'two-level', '--members', '0'], '--members is a whole number from 1'],
    [
      'a scenario that is none',
      ['--plan', 'two-level', '--scenario', 'grow'],
      '--scenario is none or repeat',
    ],
    [
      'people beside a history',
      ['--plan', 'two-level', '--history', history, '--members', '5'],
      '--members is of',
    ],
    [
      'a history with a fault',
      ['--plan', 'two-level', '--history', aFile('fault.json', { ...aHistory([]), to: '2026-11-31' })],
      'to: is an impossible date: "2026-11-31"',
    ],
    [
      'a history that contradicts itself',
      ['--plan', 'two-level', '--history', aFile('stray.json', aHistory([paid('11-22', 3, 'a', 1)]))],
      'member 3 has an order and was never registered',
    ],
    [
      'inviters in a circle',
      [
        '--plan',
        'two-level',
        '--history',
        aFile('circle.json', aHistory([registered(1, 0), paid('11-22', 0, 'a', 1)])),
      ],
      'the inviters of member 0 run in a circle',
    ],
  ])('refuses %s in one line', (_, args, fault) => {
    const { status, stdout, stderr } = simulate(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const [line, ...rest] = stderr.replace(/^simulating\n/, '').split('\n');
    expect(line).toContain(`simulate: `);
    expect(line).toContain(fault);
    expect(rest).toEqual(['']);
  });
});

function simulate(...args: string[]) {
  const command = ['--import', 'tsx', join(__dirname, 'simulate.ts'), ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}
