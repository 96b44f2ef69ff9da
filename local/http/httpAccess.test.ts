import { join } from 'node:path';
import { type LocalCloudBase, startLocal } from '../startLocal';
import { type TemporaryFolder, temporaryFolder, writeFunctions } from '../testing/functionFolder';

describe('HTTP access to functions', () => {
  let folder: TemporaryFolder;
  let local: LocalCloudBase;

  beforeAll(async () => {
    folder = temporaryFolder();
    const functions = join(folder.path, 'functions');
    writeFunctions(functions, {
      'echo/index.js': `exports.main = async (event) => ({ ...event, source: process.env.TCB_SOURCE });`,
      'page/index.js': `exports.main = async () => ({ statusCode: 201, headers: { 'content-type': 'text/html', 'x-own': 'yes' }, body: '<p>页</p>' });`,
      'picture/index.js': `exports.main = async () => ({ statusCode: 200, headers: { 'content-type': 'image/png' }, isBase64Encoded: true, body: 'AAEC/w==' });`,
      'object/index.js': `exports.main = async () => ({ statusCode: 202, body: { a: 1 } });`,
      'headers/index.js': `exports.main = async () => ({ statusCode: 200, headers: { x: 'a\\nb' }, body: '' });`,
      'fails/index.js': `exports.main = async () => { throw new Error('no'); };`,
    });
    local = await startLocal({ port: 0, dataDir: join(folder.path, 'data'), functionsDir: functions });
  });
  afterAll(async () => {
    await local.close();
    folder.remove();
  });

  it("hands over the request in the platform's form and answers plain objects as JSON", async () => {
    const response = await fetch(`${local.url}/http/echo/a/b?x=1&y=%E4%BD%A0`, {
      method: 'PUT',
      headers: { 'x-custom': 'c' },
      body: '{"k":"值"}',
    });
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toMatchObject({
      path: '/a/b',
      httpMethod: 'PUT',
      headers: { 'x-custom': 'c' },
      queryStringParameters: { x: '1', y: '你' },
      body: '{"k":"值"}',
      isBase64Encoded: false,
      source: 'wx_http',
    });
  });

  it('hands over bytes that are no text as base64', async () => {
    const response = await fetch(`${local.url}/http/echo`, {
      method: 'POST',
      body: new Uint8Array([0, 255]),
    });
    expect(await response.json()).toMatchObject({ path: '/', body: 'AP8=', isBase64Encoded: true });
  });

  it('lets a function shape the response', async () => {
    const page = await fetch(`${local.url}/http/page`);
    expect([page.status, page.headers.get('x-own'), await page.text()]).toEqual([201, 'yes', '<p>页</p>']);
    const picture = await fetch(`${local.url}/http/picture`);
    expect([...new Uint8Array(await picture.arrayBuffer())]).toEqual([0, 1, 2, 255]);
    const object = await fetch(`${local.url}/http/object`);
    expect(object.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect([object.status, await object.json()]).toEqual([202, { a: 1 }]);
  });

  it('answers failures by a status', async () => {
    expect((await fetch(`${local.url}/http/absent`)).status).toBe(404);
    const failed = await fetch(`${local.url}/http/fails`);
    expect([failed.status, await failed.json()]).toEqual([
      500,
      expect.objectContaining({
        code: 'FUNCTIONS_EXECUTE_FAIL',
        message: expect.stringContaining('Error: no'),
      }),
    ]);
  });

  it('blames the function for headers that are none', async () => {
    const response = await fetch(`${local.url}/http/headers`);
    expect([response.status, await response.json()]).toEqual([
      500,
      expect.objectContaining({ code: 'FUNCTIONS_EXECUTE_FAIL' }),
    ]);
  });

  it('answers the preflight of pages of this machine, and gives foreign ones no leave', async () => {
    const ask = (origin: string): Promise<Response> =>
      fetch(`${local.url}/http/echo`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'x-a' },
      });
    const own = await ask('http://localhost:10086');
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'http://localhost:10086',
    ]);
    expect(own.headers.get('access-control-allow-headers')).toBe('x-a');
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
