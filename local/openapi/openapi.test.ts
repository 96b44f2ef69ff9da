import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { type LocalCloudBase, startLocal } from '../startLocal';
import { type TemporaryFolder, temporaryFolder, writeFunctions } from '../testing/functionFolder';
import { useSdk } from '../testing/useSdk';

describe("WeChat's open API", () => {
  let folder: TemporaryFolder;
  let local: LocalCloudBase;
  let cloud: ReturnType<typeof useSdk>;

  beforeAll(async () => {
    folder = temporaryFolder();
    const functions = join(folder.path, 'functions');
    const source = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
      exports.main = async ({ code }) => {
        try { return await cloud.openapi.phonenumber.getPhoneNumber({ code }); }
        catch (error) { return { errCode: error.errCode }; }
      };`;
    writeFunctions(functions, {
      'permitted/index.js': source,
      'permitted/config.json': { permissions: { openapi: ['phonenumber.getPhoneNumber'] } },
      'unpermitted/index.js': source,
      'unpermitted/config.json': { permissions: { openapi: ['wxacode.getUnlimited'] } },
    });
    local = await startLocal({ port: 0, dataDir: join(folder.path, 'data'), functionsDir: functions });
    cloud = useSdk(local);
  });
  afterAll(async () => {
    await local.close();
    folder.remove();
  });

  describe('phonenumber.getPhoneNumber', () => {
    const issue = (): string => local.wechat.phoneCodes.issue('13800001111', local.clock.now());

    it('gives the number of a code, once', async () => {
      const code = issue();
      expect(await cloud.openapi.phonenumber.getPhoneNumber({ code })).toMatchObject({
        errCode: 0,
        errMsg: 'openapi.phonenumber.getPhoneNumber:ok',
        phoneInfo: { phoneNumber: '13800001111', purePhoneNumber: '13800001111', countryCode: '86' },
      });
      await expect(cloud.openapi.phonenumber.getPhoneNumber({ code })).rejects.toMatchObject({
        errCode: 40163,
        errMsg: expect.stringContaining('code been used'),
      });
    });

    it('refuses a code after five minutes, one that was made up, and none', async () => {
      const code = issue();
      local.clock.advance(5 * 60_000 + 1_000);
      await expect(cloud.openapi.phonenumber.getPhoneNumber({ code })).rejects.toMatchObject({
        errCode: 40029,
      });
      await expect(cloud.openapi.phonenumber.getPhoneNumber({ code: 'x' })).rejects.toMatchObject({
        errCode: 40029,
      });
      await expect(cloud.openapi.phonenumber.getPhoneNumber({})).rejects.toMatchObject({ errCode: 41008 });
    });

    it('is open only to functions whose config.json lists it', async () => {
      expect(await local.callFunction('permitted', { code: issue() })).toMatchObject({ errCode: 0 });
      expect(await local.callFunction('unpermitted', { code: issue() })).toEqual({ errCode: -604101 });
    });
  });

  describe('wxacode.getUnlimited', () => {
    it('draws a code that leads to the page with the scene', async () => {
      const scene = 'i=ABCD2345&c=poster!~';
      const answer = await cloud.openapi.wxacode.getUnlimited({
        scene,
        page: 'pages/invite/index',
        width: 430,
      });
      expect(answer).toMatchObject({ errCode: 0, contentType: 'image/png' });
      const picture = PNG.sync.read(Buffer.from(answer.buffer));
      expect(picture.width).toBe(430);
      const code = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
      const target = new URL(code?.data ?? '');
      expect(target.searchParams.get('scene')).toBe(scene);
      const opened = await fetch(target, { redirect: 'manual' });
      const [page, query] = (opened.headers.get('location') ?? '').split('?');
      expect([page, new URLSearchParams(query).get('scene')]).toEqual(['/#/pages/invite/index', scene]);
    });

    it.each([
      [{}, 40169],
      [{ scene: 'x'.repeat(33) }, 40169],
      [{ scene: '中文' }, 40129],
      [{ scene: 'a', page: '/pages/index' }, 41030],
      [{ scene: 'a', page: 'pages/index?a=1' }, 41030],
      [{ scene: 'a', width: 10 }, 40097],
      [{ scene: 'a', envVersion: 'beta' }, 40097],
    ])('refuses %j with %i', async (parameters, errCode) => {
      await expect(cloud.openapi.wxacode.getUnlimited(parameters)).rejects.toMatchObject({ errCode });
    });
  });

  describe('urllink.generate', () => {
    const generate = (words: object): Promise<{ urlLink: string }> =>
      (
        cloud.openapi as unknown as { urllink: { generate(words: object): Promise<{ urlLink: string }> } }
      ).urllink.generate(words);

    it('gives an address that leads to the page with the query', async () => {
      const { urlLink } = await generate({
        path: 'pages/home/index',
        query: 'invite=ABCD2345&x=1',
        expireType: 1,
        expireInterval: 30,
      });
      const opened = await fetch(urlLink, { redirect: 'manual' });
      expect(opened.headers.get('location')).toBe('/#/pages/home/index?invite=ABCD2345&x=1');
    });

    it.each([
      [{ path: 'pages/home/index?a=1', expireType: 1, expireInterval: 1 }, 40165],
      [{ query: '名=1', expireType: 1, expireInterval: 1 }, 40212],
      [{ query: 'x'.repeat(1025), expireType: 1, expireInterval: 1 }, 40212],
      [{ expireType: 1, expireInterval: 31 }, 85401],
      [{ expireType: 1 }, 85401],
      [{}, 85401],
      [{ expireType: 1, expireInterval: 1, envVersion: 'beta' }, 40097],
    ])('refuses %j with %i', async (words, errCode) => {
      await expect(generate(words)).rejects.toMatchObject({ errCode });
    });
  });

  describe('subscribeMessage.send', () => {
    const send = (fields: object = {}): Promise<unknown> =>
      cloud.openapi.subscribeMessage.send({
        touser: 'oAnna',
        templateId: 'T1',
        page: 'pages/index/index',
        data: { thing1: { value: '今日释放' } },
        ...fields,
      });

    it('keeps a message that the user agreed to, once for each time', async () => {
      await expect(send()).rejects.toMatchObject({ errCode: 43101 });
      local.wechat.subscriptions.grant('oAnna', ['T1', 'T2']);
      await send();
      await expect(send()).rejects.toMatchObject({ errCode: 43101 });
      expect(local.outbox()).toEqual([
        {
          id: 1,
          time: expect.any(String),
          touser: 'oAnna',
          templateId: 'T1',
          page: 'pages/index/index',
          data: { thing1: { value: '今日释放' } },
        },
      ]);
    });

    it.each([
      [{ touser: '' }, 40003],
      [{ templateId: '' }, 40037],
      [{ data: { thing1: { value: '' } } }, 47003],
    ])('refuses %j with %i', async (fields, errCode) => {
      await expect(send(fields)).rejects.toMatchObject({ errCode });
    });
  });

  it('says so when an API does not exist here', async () => {
    await expect(cloud.openapi.weRun.somethingElse({})).rejects.toMatchObject({ errCode: -604100 });
  });
});
