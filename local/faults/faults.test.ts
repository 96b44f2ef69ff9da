import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalCloudBase, startLocal } from '../startLocal';
import { type TemporaryFolder, temporaryFolder, writeFunctions } from '../testing/functionFolder';
import type { FaultReport } from './faults';

type Answer = Record<string, unknown>;

let folder: TemporaryFolder;
let local: LocalCloudBase;

beforeAll(async () => {
  folder = temporaryFolder();
  writeFunctions(join(folder.path, 'functions'), {
    'writer/index.js': `
      const cloud = require('wx-server-sdk');
      cloud.init({ env: 'local-env' });
      exports.main = ({ id }) => cloud.database().collection('notes').add({ data: { _id: id } });`,
  });
  writeFunctions(folder.path, { 'indexes.json': { notes: [], others: [] } });
  local = await startLocal({
    port: 0,
    dataDir: join(folder.path, 'data'),
    functionsDir: join(folder.path, 'functions'),
    indexFile: join(folder.path, 'indexes.json'),
  });
});
afterAll(async () => {
  await local.close();
  folder.remove();
});
beforeEach(() => arm());

const headers = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

async function arm(...rules: object[]): Promise<Answer> {
  const body = JSON.stringify({ rules });
  const answer = await fetch(`${local.url}/local/faults`, {
    method: 'POST',
    headers: headers(local.adminToken),
    body,
  });
  return (await answer.json()) as Answer;
}

/** How often each rule was about a request, and how often it struck. */
async function report(): Promise<[seen: number, struck: number][]> {
  const answer = await fetch(`${local.url}/local/faults`, { headers: headers(local.adminToken) });
  const { rules } = (await answer.json()) as { rules: FaultReport[] };
  return rules.map(({ seen, struck }) => [seen, struck]);
}

async function send(action: string, fields: object = {}, signal?: AbortSignal): Promise<Answer> {
  const body = JSON.stringify({ action: `database.${action}`, ...fields });
  return (await (await fetch(`${local.url}/admin`, { method: 'POST', body, signal })).json()) as Answer;
}

const add = (_id: string, words: object = {}, signal?: AbortSignal): Promise<Answer> =>
  send('insertDocument', { collectionName: 'notes', data: [JSON.stringify({ _id })], ...words }, signal);

const read = (): Promise<Answer> => send('getDocument', { collectionName: 'notes' });

async function isThere(_id: string): Promise<boolean> {
  const query = JSON.stringify({ _id });
  const { data } = await send('getDocument', { collectionName: 'notes', query });
  return (data as { list: string[] }).list.length > 0;
}

const begin = async (): Promise<string> => String((await send('startTransaction')).transactionId);

describe('which requests a rule strikes', () => {
  it('the Nth from now, each Nth, or all of them', async () => {
    await arm({ fault: 'error', nth: 2 }, { fault: 'delay', ms: 0, every: 2 }, { fault: 'delay', ms: 0 });
    const codes = [];
    for (let call = 0; call < 4; call++) codes.push((await read()).code);
    expect(codes).toEqual([undefined, 'DATABASE_REQUEST_FAILED', undefined, undefined]);
    expect(await report()).toEqual([
      [4, 1],
      [4, 2],
      [4, 4],
    ]);
  });

  it('by chance, and the same ones for the same seed', async () => {
    const struck = async (seed: number): Promise<unknown[]> => {
      await arm({ fault: 'error', probability: 0.5, seed });
      const codes = [];
      for (let call = 0; call < 24; call++) codes.push((await read()).code);
      return codes;
    };
    const first = await struck(1);
    expect(first).toContain('DATABASE_REQUEST_FAILED');
    expect(first).toContain(undefined);
    expect(await struck(1)).toEqual(first);
    expect(await struck(2)).not.toEqual(first);
  });

  it('by action, by collection, only writes, only those of functions', async () => {
    await arm(
      { fault: 'delay', ms: 0, action: 'database.get' },
      { fault: 'delay', ms: 0, collection: 'others' },
      { fault: 'delay', ms: 0, writes: true },
      { fault: 'delay', ms: 0, action: 'database.', fromFunctions: true },
    );
    await read();
    await send('calculateDocument', { collectionName: 'others' });
    await send('commitTransaction', { transactionId: await begin() });
    await local.callFunction('writer', { id: 'of a function' });
    expect((await report()).map(([seen]) => seen)).toEqual([1, 1, 2, 1]);
  });

  it('are explained where they are malformed', async () => {
    expect(await arm({ fault: 'flood' })).toMatchObject({ code: 'INVALID_PARAM' });
    expect(await arm({ fault: 'error', nth: 1, every: 1 })).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('one of nth, every and probability'),
    });
    expect(await report()).toEqual([]);
  });
});

describe('what happens to a request', () => {
  it('an error does nothing', async () => {
    await arm({ fault: 'error', writes: true });
    expect(await add('refused')).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    expect(await isThere('refused')).toBe(false);
  });

  it.each(['insertDocument', 'commitTransaction'])('a conflict at %s ends the transaction', async (at) => {
    await arm({ fault: 'conflict', action: `database.${at}` });
    expect(await add(`outside of ${at}`)).not.toHaveProperty('code');
    const transactionId = await begin();
    const answers = [
      await add(`inside of ${at}`, { transactionId }),
      await send('commitTransaction', { transactionId }),
    ];
    expect(answers.map(({ code }) => code)).toEqual(
      at === 'insertDocument'
        ? ['DATABASE_TRANSACTION_CONFLICT', 'DATABASE_TRANSACTION_FAIL']
        : [undefined, 'DATABASE_TRANSACTION_CONFLICT'],
    );
    expect(await isThere(`inside of ${at}`)).toBe(false);
    // Whatever it had locked is free again.
    expect(await add(`inside of ${at}`)).not.toHaveProperty('code');
  });

  it('a time-out after it leaves what was done, for a commit as well', async () => {
    await arm({ fault: 'timeoutAfter', answer: 'error', writes: true, nth: 1 });
    expect(await add('timed out')).toMatchObject({ code: 'ESOCKETTIMEDOUT' });
    expect(await isThere('timed out')).toBe(true);
    await arm({ fault: 'timeoutAfter', answer: 'close', action: 'database.commit' });
    const transactionId = await begin();
    await add('committed', { transactionId });
    await expect(send('commitTransaction', { transactionId })).rejects.toThrow('fetch failed');
    expect(await isThere('committed')).toBe(true);
  });

  it('a time-out may last for ever', async () => {
    await arm({ fault: 'timeoutAfter', writes: true });
    const patience = new AbortController();
    const forever = add('unanswered', {}, patience.signal);
    await until(() => isThere('unanswered'));
    expect(await Promise.race([forever, read().then(() => 'nothing')])).toBe('nothing');
    patience.abort();
    await expect(forever).rejects.toThrow('aborted');
  });

  it('a delay comes before it', async () => {
    await arm({ fault: 'delay', ms: 100, writes: true });
    const began = performance.now();
    await add('late');
    expect(performance.now() - began).toBeGreaterThanOrEqual(99);
  });

  it.each([
    ['before', false],
    ['after', true],
  ])('the functions are killed %s it, and start again at the next call', async (at, isDone) => {
    await arm({ fault: 'killFunctions', at, collection: 'notes', nth: 1 });
    const id = `killed ${at}`;
    await expect(local.callFunction('writer', { id })).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
    });
    expect(await isThere(id)).toBe(isDone);
    await local.callFunction('writer', { id: `${id}, again` });
    expect(await isThere(`${id}, again`)).toBe(true);
  });
});

it('tells which processes there are', async () => {
  await local.callFunction('writer', { id: 'for a process' });
  const answer = await fetch(`${local.url}/local/processes`, { headers: headers(local.adminToken) });
  expect(await answer.json()).toEqual({
    gateway: process.pid,
    functions: [{ name: 'writer', pid: expect.any(Number) }],
  });
});

it('a server can be told at its start when to die, and what it had acknowledged is there', async () => {
  const dataDir = join(folder.path, 'killed');
  const file = join(folder.path, 'faults.json');
  const rules = [{ fault: 'killGateway', at: 'after', collection: 'notes', writes: true, nth: 2 }];
  writeFileSync(file, JSON.stringify({ rules }));
  const server = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', join(__dirname, '../main.ts'), '--port=0', '--data', dataDir],
      ...['--indexes', join(folder.path, 'indexes.json'), '--faults', file],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(server, 'exit');
  let output = '';
  for await (const chunk of server.stdout) {
    output += String(chunk);
    if (output.includes('admin token')) break;
  }
  const url = /listens on (\S+)/.exec(output)?.[1];
  const post = (_id: string): Promise<Response> => {
    const data = [JSON.stringify({ _id })];
    const body = JSON.stringify({ action: 'database.insertDocument', collectionName: 'notes', data });
    return fetch(`${url}/admin`, { method: 'POST', body });
  };
  await post('first');
  await expect(post('second')).rejects.toThrow('fetch failed');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(readFileSync(join(dataDir, 'admin-token'), 'utf8')).not.toBe('');
  const again = await startLocal({ port: 0, dataDir, indexFile: join(folder.path, 'indexes.json') });
  const body = JSON.stringify({ action: 'database.calculateDocument', collectionName: 'notes' });
  const counted = await (await fetch(`${again.url}/admin`, { method: 'POST', body })).json();
  expect(counted).toMatchObject({ data: { total: 2 } });
  await again.close();
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 200; times++) if (await isSo()) return;
  throw new Error('it never came to it');
}
