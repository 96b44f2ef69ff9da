import { join } from 'node:path';
import { type LocalCloudBase, startLocal } from '../startLocal';
import { type TemporaryFolder, temporaryFolder, writeFunctions } from '../testing/functionFolder';

describe('WeChat for a browser', () => {
  let folder: TemporaryFolder;
  let local: LocalCloudBase;
  const start = (): Promise<LocalCloudBase> =>
    startLocal({
      port: 0,
      dataDir: join(folder.path, 'data'),
      functionsDir: join(folder.path, 'functions'),
    });

  beforeAll(async () => {
    folder = temporaryFolder();
    const source = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });`;
    writeFunctions(join(folder.path, 'functions'), {
      'who/index.js': `${source} exports.main = async ({ say }) => ({ say, ...cloud.getWXContext() });`,
      'phone/index.js': `${source} exports.main = async ({ code }) => cloud.openapi.phonenumber.getPhoneNumber({ code });`,
      'phone/config.json': { permissions: { openapi: ['phonenumber.getPhoneNumber'] } },
      'fails/index.js': `exports.main = async () => { throw new Error('no'); };`,
    });
    local = await start();
    local.wechat.identities.register([
      { openid: 'oAnna', label: 'Anna' },
      { openid: 'oBert', label: 'Bert', note: 'a manager' },
    ]);
  });
  afterAll(async () => {
    await local.close();
    folder.remove();
  });

  const post = async (path: string, body: unknown, token = ''): Promise<{ status: number; body: never }> => {
    const response = await fetch(`${local.url}/wechat${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as never };
  };
  const login = async (openid: string): Promise<string> => {
    const { body } = await post('/login', { openid });
    return (body as { session: string }).session;
  };

  it('lists who one can be, and lets only the holder of the admin token add to it', async () => {
    expect(await (await fetch(`${local.url}/wechat/identities`)).json()).toEqual({
      identities: [
        { openid: 'oAnna', label: 'Anna' },
        { openid: 'oBert', label: 'Bert', note: 'a manager' },
      ],
    });
    const more = { identities: [{ openid: 'oCarl', label: 'Carl' }] };
    expect(await post('/identities', more)).toMatchObject({ status: 403 });
    expect(await post('/identities', more, local.adminToken)).toMatchObject({ status: 200, body: more });
    const mistaken = {
      identities: [
        { openid: 'oDora', label: 'Dora' },
        { openid: 'no spaces', label: 'x' },
      ],
    };
    expect(await post('/identities', mistaken, local.adminToken)).toMatchObject({ status: 400 });
    expect(local.wechat.identities.has('oDora')).toBe(false);
  });

  it('calls functions as the one who logged in, however many do at once', async () => {
    const [anna, bert] = [await login('oAnna'), await login('oBert')];
    const calls = Array.from({ length: 8 }, (_, i) =>
      post('/call/who', { say: i }, i % 2 === 0 ? anna : bert),
    );
    const seen = (await Promise.all(calls)).map(({ body }) => (body as { result: object }).result);
    expect(seen).toEqual(
      Array.from({ length: 8 }, (_, i) =>
        expect.objectContaining({ say: i, OPENID: i % 2 === 0 ? 'oAnna' : 'oBert', SOURCE: 'wx_client' }),
      ),
    );
  });

  it('makes a new user', async () => {
    const { body } = await post('/login', { new: true });
    const { openid, session } = body as { openid: string; session: string };
    expect(openid).toMatch(/^o[\w-]{27}$/);
    expect(await post('/call/who', {}, session)).toMatchObject({ body: { result: { OPENID: openid } } });
  });

  it('lets nobody call without a session or with a changed one', async () => {
    const anna = await login('oAnna');
    const asBert = `${Buffer.from('oBert').toString('base64url')}.${anna.split('.')[1]}`;
    for (const token of ['', 'nonsense', asBert]) {
      expect(await post('/call/who', {}, token)).toMatchObject({
        status: 401,
        body: { code: 'UNAUTHENTICATED' },
      });
    }
    expect(await post('/login', { openid: 'oNobody' })).toMatchObject({ status: 400 });
  });

  it("answers a function's failure with the platform's code", async () => {
    const anna = await login('oAnna');
    expect(await post('/call/fails', {}, anna)).toMatchObject({
      status: 200,
      body: { code: 'FUNCTIONS_EXECUTE_FAIL', message: expect.stringContaining('Error: no') },
    });
    expect(await post('/call/absent', {}, anna)).toMatchObject({ body: { code: 'FUNCTION_NOT_FOUND' } });
    expect(await post('/call/who', '{broken', anna)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PARAM' },
    });
  });

  it('does what the phone button does', async () => {
    const anna = await login('oAnna');
    const { body } = await post('/phoneCode', { phone: '13900002222' }, anna);
    expect(await post('/call/phone', body, anna)).toMatchObject({
      body: { result: { phoneInfo: { phoneNumber: '13900002222' } } },
    });
    expect(await post('/phoneCode', { phone: 'none' }, anna)).toMatchObject({ status: 400 });
    expect(await post('/phoneCode', { phone: '13900002222' })).toMatchObject({ status: 401 });
  });

  it('does what the subscribe dialog does', async () => {
    const anna = await login('oAnna');
    expect(await post('/subscribe', { templateIds: ['T1'] }, anna)).toMatchObject({
      body: { accepted: ['T1'] },
    });
    const message = { time: '2026-01-01T00:00:00Z', touser: 'oAnna', templateId: 'T1', data: {} };
    expect([local.wechat.subscriptions.send(message), local.wechat.subscriptions.send(message)]).toEqual([
      true,
      false,
    ]);
    expect(await post('/subscribe', { templateIds: [] }, anna)).toMatchObject({ status: 400 });
  });

  it('keeps identities, sessions and used codes over a restart', async () => {
    const anna = await login('oAnna');
    const code = local.wechat.phoneCodes.issue('13900003333', local.clock.now());
    local.wechat.phoneCodes.redeem(code, local.clock.now());
    await local.close();
    local = await start();
    expect(await post('/call/who', {}, anna)).toMatchObject({ body: { result: { OPENID: 'oAnna' } } });
    expect(local.wechat.phoneCodes.redeem(code, local.clock.now())).toBe('used');
    expect(local.outbox()).toHaveLength(1);
  });
});
