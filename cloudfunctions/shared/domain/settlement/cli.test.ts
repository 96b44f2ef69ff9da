import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');
const input = 'tests/vectors/two-level.in.json';
const answer = readFileSync(join(ROOT, 'tests/vectors/two-level.out.json'), 'utf8');

test('settles a file and writes JSON', () => {
  expect(settle([input])).toEqual({ status: 0, stdout: answer, stderr: '' });
});

test('reads standard input for -', () => {
  expect(settle(['-'], readFileSync(join(ROOT, input)))).toEqual({ status: 0, stdout: answer, stderr: '' });
});

test('reads a file that begins with a byte order mark', () => {
  expect(settle(['-'], `\uFEFF${readFileSync(join(ROOT, input), 'utf8')}`).stdout).toBe(answer);
});

test.each<[string, string[], string | Buffer, RegExp]>([
  [
    'a fault in the input',
    ['-'],
    '{"date":"2026-02-30"}',
    /^settle: date: is an impossible date: "2026-02-30"\n$/,
  ],
  ['no JSON', ['-'], '{\n"date":\n', /^settle: input: is not JSON: [^\n]*\n$/],
  ['ids with line breaks', ['-'], '{"date":"a\\u2028\\nb"}', /^settle: date: [^\n\u2028]*\n$/],
  [
    'bytes that are no UTF-8',
    ['-'],
    Buffer.from([0x7b, 0xff, 0x7d]),
    /^settle: FILE: cannot be read: [^\n]*\n$/,
  ],
  [
    'a file that is not there',
    ['no-such-file.json'],
    '',
    /^settle: FILE: cannot be read: [^\n]*no-such-file.json[^\n]*\n$/,
  ],
  ['no file', [], '', /^settle: FILE: is missing: [^\n]*\n$/],
])('refuses %s with status 1 and one line on standard error', (_, args, stdin, line) => {
  const { status, stdout, stderr } = settle(args, stdin);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(line);
});

function settle(args: string[], stdin: string | Buffer = '') {
  const command = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(__dirname, 'cli.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    input: stdin,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
