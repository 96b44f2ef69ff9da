import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { twoLevel } from '../cloudfunctions/shared/domain/plan/presets';
import { ArgumentFault } from './argumentFiles';
import { readReplayArguments } from './replayArguments';

const folder = mkdtempSync(join(tmpdir(), 'replay-arguments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const aFile = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const good = {
  '--members': aFile('members.csv', 'members'),
  '--orders': aFile('orders.csv', 'orders'),
  '--plan': 'two-level',
  '--from': '2026-08-02',
  '--to': '2026-08-03',
};

const read = (change: Record<string, string | undefined>, ...flags: string[]) =>
  readReplayArguments([
    ...Object.entries({ ...good, ...change }).flatMap(([name, value]) =>
      value === undefined ? [] : [name, value],
    ),
    ...flags,
  ]);

describe('the arguments of replay', () => {
  it('are files, a plan, and two days', () => {
    expect(read({})).toEqual({
      members: Buffer.from('members'),
      orders: Buffer.from('orders'),
      plan: 'two-level',
      from: '2026-08-02',
      to: '2026-08-03',
      skipBadRows: false,
      conflictAt: 'write',
    });
    expect(read({ '--conflict': 'commit' }, '--skip-bad-rows')).toMatchObject({
      skipBadRows: true,
      conflictAt: 'commit',
    });
  });

  it('name a preset or a file with a whole plan', () => {
    const plan = { ...twoLevel, release: { dailyRate: '0.02' } };
    expect(read({ '--plan': aFile('plan.json', JSON.stringify(plan)) }).plan).toEqual(plan);
  });

  it.each([
    [{ '--members': undefined }, /^--members is missing; usage: replay/],
    [{ '--orders': join(folder, 'no.csv') }, /^--orders .*no\.csv: there is no such file$/],
    [{ '--orders': folder }, /^--orders .*: cannot be read \(EISDIR\)$/],
    [{ '--plan': 'no-plan' }, /^--plan no-plan: there is no such file$/],
    [{ '--plan': good['--orders'] }, /^--plan .* is not JSON/],
    [
      { '--plan': aFile('rate.json', JSON.stringify({ ...twoLevel, release: { dailyRate: '1.2' } })) },
      /^--plan .*: release\.dailyRate is a rate above 1/,
    ],
    [{ '--from': '2026-02-30' }, /^--from is no day YYYY-MM-DD: "2026-02-30"$/],
    [{ '--from': '2026-12-01' }, /^--from 2026-12-01 is after --to 2026-08-03$/],
    [{ '--conflict': 'maybe' }, /^--conflict is write or commit, not "maybe"$/],
    [{ '--nonsense': '1' }, /^Unknown option '--nonsense'/],
  ])('are refused in one line: %#', (change, line) => {
    expect(() => read(change)).toThrow(ArgumentFault);
    expect(() => read(change)).toThrow(line);
    expect(() => read(change)).not.toThrow('\n');
  });
});
