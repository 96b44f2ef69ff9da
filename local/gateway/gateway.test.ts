import { request } from 'node:http';
import { join } from 'node:path';
import { lockData } from '../dataLock';
import { type LocalCloudBase, startLocal } from '../startLocal';
import { type TemporaryFolder, temporaryFolder, writeFunctions } from '../testing/functionFolder';
import { openGateway } from './openGateway';

describe('the gateway', () => {
  let folder: TemporaryFolder;
  let local: LocalCloudBase;

  beforeAll(async () => {
    folder = temporaryFolder();
    writeFunctions(join(folder.path, 'site'), {
      'index.html': '<h1>home</h1>',
      'js/app.js': 'run()',
    });
    writeFunctions(folder.path, { 'secret.txt': 'secret' });
    local = await startLocal({
      port: 0,
      dataDir: join(folder.path, 'data'),
      staticSites: [
        { path: '/', dir: join(folder.path, 'site') },
        { path: '/second', dir: join(folder.path, 'site') },
      ],
    });
  });
  afterAll(async () => {
    await local.close();
    folder.remove();
  });

  /** fetch would set and forbid headers of its own. */
  const send = (
    path: string,
    {
      method = 'POST',
      headers = {},
      body = '',
    }: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const call = request(`${local.url}${path}`, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
        });
      });
      call.on('error', reject);
      call.end(body);
    });
  const admin = async (options: Parameters<typeof send>[1]): Promise<unknown> => {
    const { status, text } = await send('/admin?env=local-env&seqId=1', options);
    return { status, ...JSON.parse(text) };
  };

  it.each([
    ['no JSON', '{"action"', 'not valid JSON'],
    ['no object', '["database.getDocument"]', 'must be a JSON object'],
    ['no action', '{"collectionName":"a"}', 'the parameter action is missing'],
    ['an action of no service', '{"action":"weather.get"}', 'unknown action: weather.get'],
    ['an unknown action of a service', '{"action":"storage.format"}', 'unknown action: storage.format'],
    ['a name of the language', '{"action":"constructor.name"}', 'unknown action: constructor.name'],
    ['an empty body', '', 'not valid JSON'],
  ])('answers %s as the platform answers errors', async (_, body, message) => {
    expect(await admin({ body })).toEqual({
      status: 200,
      code: 'INVALID_PARAM',
      message: expect.stringContaining(message),
      requestId: expect.any(String),
    });
  });

  it('refuses a malformed form', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    expect(await admin({ headers, body: '--b\r\nnonsense' })).toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('lets no web page reach the SDK interface', async () => {
    const body = '{"action":"database.addCollection","collectionName":"a"}';
    const ofPages: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of ofPages) {
      expect(await admin({ headers, body })).toMatchObject({
        code: 'INVALID_REQUEST_SOURCE',
      });
    }
    expect(await admin({ headers: { host: 'evil.example' }, body })).toMatchObject({ code: 'INVALID_HOST' });
    expect(await admin({ method: 'GET' })).toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('lets only the holder of the admin token drive the machine, and no web page', async () => {
    const body = '{"frozen":true}';
    const token = { authorization: `Bearer ${local.adminToken}` };
    expect(await send('/local/clock', { body })).toMatchObject({ status: 403 });
    expect(await send('/local/clock', { body, headers: { authorization: 'Bearer x' } })).toMatchObject({
      status: 403,
    });
    const fromPage = { ...token, origin: local.url };
    expect(await send('/local/clock', { body, headers: fromPage })).toMatchObject({ status: 403 });
    expect(await send('/local/clock', { body, headers: token })).toMatchObject({ status: 200 });
    local.clock.resume();
  });

  it('sets the clock, and refuses what is not a setting', async () => {
    const headers = { authorization: `Bearer ${local.adminToken}` };
    const set = async (body: string): Promise<unknown> => {
      const { status, text } = await send('/local/clock', { headers, body });
      return { status, ...JSON.parse(text) };
    };
    expect(await set('{"frozen":true,"now":"2030-01-01T00:00:00+08:00"}')).toEqual({
      status: 200,
      now: '2029-12-31T16:00:00.000Z',
      frozen: true,
    });
    expect(await set('{"advanceMs":1500}')).toMatchObject({ now: '2029-12-31T16:00:01.500Z' });
    expect(await set('{"now":"tomorrow"}')).toMatchObject({ status: 400, code: 'INVALID_PARAM' });
    expect(await set('{"later":1}')).toMatchObject({ status: 400, code: 'INVALID_PARAM' });
    expect(await set('{"frozen":false}')).toMatchObject({ frozen: false });
  });

  it('calls a function as anybody for the holder of the admin token', async () => {
    const headers = { authorization: `Bearer ${local.adminToken}` };
    const { status, text } = await send('/local/functions/absent/call', { headers, body: '{"data":{}}' });
    expect([status, JSON.parse(text)]).toEqual([
      400,
      expect.objectContaining({ code: 'FUNCTION_NOT_FOUND' }),
    ]);
  });

  it('serves built web clients and nothing beside them', async () => {
    const get = (path: string): ReturnType<typeof send> => send(path, { method: 'GET' });
    expect(await get('/')).toEqual({ status: 200, text: '<h1>home</h1>' });
    expect(await get('/js/app.js?v=1')).toEqual({ status: 200, text: 'run()' });
    expect(await get('/second')).toMatchObject({ status: 302 });
    expect(await get('/second/')).toEqual({ status: 200, text: '<h1>home</h1>' });
    expect(await get('/second/js/app.js')).toEqual({ status: 200, text: 'run()' });
    for (const path of [
      '/absent.js',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/second/..%2f..%2fsecret.txt',
      '/%',
    ]) {
      const { status, text } = await get(path);
      expect([path, status >= 400, text.includes('secret\n')]).toEqual([path, true, false]);
    }
  });

  it('refuses a second server on the same port or the same data', async () => {
    await expect(openGateway(local.port, 0)).rejects.toThrow('EADDRINUSE');
    await expect(lockData(join(folder.path, 'data'), 0)).rejects.toThrow('is in use by process');
  });
});
