import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const data = join(__dirname, 'data/export');
const scratch = mkdtempSync(join(tmpdir(), 'replay-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const members = join(data, 'members.csv');
const orders = join(data, 'orders.csv');
const fewMembers = aFile(
  'members.csv',
  'member_id,phone,name,inviter_id,registered_at,channel',
  'A,13800000001,Ann,,2026-08-01T08:00:00+08:00,wechat',
  'B,13800000002,Bo,A,2026-08-01T09:00:00+08:00,wechat',
  'C,13800000003,Cy,A,2026-08-03T09:00:00+08:00,wechat',
);
const fewOrders = aFile(
  'orders.csv',
  'order_id,member_id,amount,paid_at,channel,category,refunded_at,refunded_amount',
  'O1,A,3000.00,2026-08-01T10:00:00+08:00,wechat,fmcg,,',
  'O2,B,9000.00,2026-08-01T10:00:00+08:00,wechat,fmcg,2026-08-02T10:00:00+08:00,9000.00',
);

describe('replay of the export that came with the rules', () => {
  it.each(['two-level', 'green-points-full'])(
    'answers exactly what is expected under %s',
    async (plan) => {
      const range = ['--from', '2026-08-02', '--to', '2026-11-21'];
      const { status, stdout } = await replay(
        '--members',
        members,
        '--orders',
        orders,
        '--plan',
        plan,
        ...range,
      );
      expect(status).toBe(0);
      expect(stdout).toBe(readFileSync(join(data, `expected-${plan}.json`), 'utf8'));
    },
    600_000,
  );
});

describe('replay', () => {
  const few = ['--members', fewMembers, '--orders', fewOrders, '--plan', 'two-level'];

  it('closes each day by itself, and lists who had registered before the last', async () => {
    const { status, stdout } = await replay(
      ...few,
      '--from',
      '2026-08-02',
      '--to',
      '2026-08-03',
      '--conflict',
      'commit',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      // A releases 36 a day and has 50 % of B's 108; on the second day B's order is refunded.
      days: [
        { date: '2026-08-02', released: '198.00', capped: '0.00' },
        { date: '2026-08-03', released: '36.00', capped: '0.00' },
      ],
      members: [
        { member: 'A', released: '126.00', teamVolume: '0.00', rank: null },
        { member: 'B', released: '108.00', teamVolume: '0.00', rank: null },
      ],
    });
  });

  it('takes nothing of an export with bad rows, and names them by line', async () => {
    const bad = aFile(
      'bad.csv',
      readFileSync(fewOrders, 'utf8').trim(),
      'O3,nobody,1.00,2026-08-01T10:00:00+08:00,wechat,fmcg,,',
      'O4,A,1.005,2026-08-01T10:00:00+08:00,wechat,fmcg,,',
    );
    const args = [
      '--members',
      fewMembers,
      '--orders',
      bad,
      '--plan',
      'two-level',
      '--from',
      '2026-08-02',
      '--to',
      '2026-08-02',
    ];
    const refused = await replay(...args);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toMatch(/orders line 4: member_id .*nobody/);
    expect(refused.stderr).toMatch(/orders line 5: amount .*two decimals/);
    const skipped = await replay(...args, '--skip-bad-rows');
    expect(skipped.status).toBe(0);
    expect(skipped.stderr).toMatch(/orders line 4: member_id/);
    expect(JSON.parse(skipped.stdout).days).toEqual([
      { date: '2026-08-02', released: '198.00', capped: '0.00' },
    ]);
  });

  it('says in one line what is wrong with its arguments', async () => {
    const { status, stdout, stderr } = await replay(...few, '--from', '2026-08-02', '--to', '2026-02-30');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('replay: --to is no day YYYY-MM-DD: "2026-02-30"\n');
  });
});

function aFile(name: string, ...lines: string[]): string {
  const file = join(scratch, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** Runs the command in a scratch folder of its own, which has to be empty again afterwards. */
async function replay(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const TMPDIR = mkdtempSync(join(scratch, 'tmp-'));
  const command = ['--import', 'tsx', join(root, 'demo/replay.ts'), ...args];
  const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, TMPDIR } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => (stdout += part));
  child.stderr.on('data', (part) => (stderr += part));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith('green-points'))).toEqual([]);
  return { status, stdout, stderr };
}
