import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type TemporaryFolder, temporaryFolder, writeFunctions } from './testing/functionFolder';

const ARGUMENTS = ['--import', 'tsx', join(__dirname, 'main.ts')];

describe('npm run local', () => {
  let folder: TemporaryFolder;
  let running: ChildProcess | null = null;

  beforeAll(() => {
    folder = temporaryFolder();
    writeFunctions(join(folder.path, 'functions'), {
      'hello/index.js': `exports.main = async () => [process.env.GREETING, process.env.SECRET, new Date().getFullYear()];`,
      'slow/index.js': 'exports.main = () => new Promise(() => {});',
    });
    writeFunctions(folder.path, {
      'cloudbaserc.json': {
        version: '2.0',
        functions: [
          { name: 'hello', envVariables: { GREETING: 'hello {{env.WHO}}', SECRET: '{{env.NOT_GIVEN}}' } },
          { name: 'slow', timeout: 0.3 },
        ],
      },
    });
  });
  afterEach(() => {
    running?.kill('SIGKILL');
    running = null;
  });
  afterAll(() => folder.remove());

  const start = async (...args: string[]): Promise<{ url: string; output: string }> => {
    const child = spawn(
      process.execPath,
      [
        ...ARGUMENTS,
        '--port=9000',
        '--port=0',
        '--data',
        join(folder.path, 'data'),
        '--functions',
        join(folder.path, 'functions'),
        '--indexes',
        join(folder.path, 'absent.json'),
        '--rc',
        join(folder.path, 'cloudbaserc.json'),
        ...args,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    running = child;
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    for await (const chunk of child.stdout ?? []) {
      output += String(chunk);
      if (output.includes('admin token')) break;
    }
    return { url: /listens on (http\S+)/.exec(output)?.[1] ?? output, output };
  };
  const stop = async (signal: NodeJS.Signals): Promise<[number | null, string | null]> => {
    const child = running as ChildProcess;
    const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
    child.kill(signal);
    return exit;
  };
  const admin = async (url: string, body: object): Promise<Record<string, never>> =>
    (await (await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify(body) })).json()) as never;
  const call = async (url: string, name: string): Promise<unknown> => {
    const answer = await admin(url, { action: 'functions.invokeFunction', function_name: name });
    const { data } = answer as { data?: { response_data: string } };
    return data ? JSON.parse(data.response_data) : answer;
  };

  it('runs the functions of any project with its settings', async () => {
    const { url, output } = await start('--env', 'WHO=you', '--clock', '2031-01-01T00:00:00Z');
    expect(output).toContain('left out hello.SECRET');
    expect(await call(url, 'hello')).toEqual(['hello you', null, 2031]);
    expect(await call(url, 'slow')).toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' });
    expect(await stop('SIGTERM')).toEqual([0, null]);
    const log = readFileSync(join(folder.path, 'data', 'logs', 'functions.jsonl'), 'utf8');
    expect(
      log
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).outcome),
    ).toEqual(['ok', 'FUNCTIONS_TIME_LIMIT_EXCEEDED']);
  });

  it('loses nothing that it acknowledged when it is killed', async () => {
    const first = await start();
    const { data } = (await admin(first.url, {
      action: 'storage.getUploadMetadata',
      path: 'kept.txt',
    })) as unknown as {
      data: { url: string; authorization: string; fileId: string };
    };
    await fetch(data.url, { method: 'PUT', headers: { authorization: data.authorization }, body: 'kept' });
    await admin(first.url, { action: 'database.addCollection', collectionName: 'notes' });
    await admin(first.url, {
      action: 'database.insertDocument',
      collectionName: 'notes',
      data: ['{"_id":"n1","text":"kept too"}'],
    });
    const frozen = await fetch(`${first.url}/local/clock`, {
      method: 'POST',
      headers: { authorization: `Bearer ${/admin token (\S+)/.exec(first.output)?.[1]}` },
      body: '{"frozen":true,"now":"2032-02-02T00:00:00Z"}',
    });
    expect(frozen.status).toBe(200);
    await stop('SIGKILL');

    const second = await start();
    expect(second.output).toContain('2032-02-02T00:00:00.000Z');
    const files = await admin(second.url, {
      action: 'storage.batchGetDownloadUrl',
      file_list: [{ fileid: data.fileId }],
    });
    const { tempFileURL } = (files as unknown as { data: { download_list: [{ tempFileURL: string }] } }).data
      .download_list[0];
    expect(await (await fetch(tempFileURL)).text()).toBe('kept');
    const found = await admin(second.url, {
      action: 'database.getDocument',
      collectionName: 'notes',
      queryType: 'DOC',
      query: '{"_id":"n1"}',
      limit: 1,
    });
    expect(found).toMatchObject({ data: { list: [expect.stringContaining('kept too')] } });
  });

  it('does not outlive the npm that started it', async () => {
    const npm = spawn(
      'npm',
      ['run', '--silent', 'local', '--', '--port', '0', '--data', join(folder.path, 'npm')],
      {
        cwd: join(__dirname, '..'),
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    running = npm;
    let output = '';
    for await (const chunk of npm.stdout) {
      output += String(chunk);
      if (output.includes('admin token')) break;
    }
    const url = /listens on (http\S+)/.exec(output)?.[1];
    npm.kill('SIGKILL');
    const isThere = (): Promise<boolean> =>
      fetch(`${url}/local/health`).then(
        () => true,
        () => false,
      );
    while (await isThere()) await nextTurn();
    expect(await isThere()).toBe(false);
  });

  it('says what is wrong with its options, and which there are', () => {
    const run = (...args: string[]): [number | null, string] => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...ARGUMENTS, ...args], {
        encoding: 'utf8',
      });
      return [status, stdout + stderr];
    };
    expect(run('--port', 'x')).toEqual([1, expect.stringContaining('--port must be a whole number')]);
    expect(run('--help')).toEqual([0, expect.stringContaining('--functions DIR')]);
  });
});
