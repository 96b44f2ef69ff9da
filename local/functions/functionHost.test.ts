import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalCloudBase, startLocal } from '../startLocal';
import { type TemporaryFolder, temporaryFolder, writeFunctions } from '../testing/functionFolder';
import { useSdk } from '../testing/useSdk';
import type { LogLine } from './functionLog';

const SDK = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });`;

describe('a function', () => {
  let folder: TemporaryFolder;
  let functions: string;
  let local: LocalCloudBase;
  let cloud: ReturnType<typeof useSdk>;
  const lines: LogLine[] = [];
  let whenLogged: (line: LogLine) => void = () => undefined;
  const nextLine = (name: string): Promise<void> =>
    new Promise((resolve) => {
      whenLogged = (line) => {
        if (line.function === name) resolve();
      };
    });

  beforeAll(async () => {
    folder = temporaryFolder();
    functions = join(folder.path, 'functions');
    writeFunctions(functions, {
      'context/index.js': `${SDK} exports.main = async (event) => ({ event, context: cloud.getWXContext() });`,
      'chain/index.js': `${SDK} exports.main = async ({ data }) =>
        (await cloud.callFunction({ name: 'context', data: data || {} })).result;`,
      'recursive/index.js': `${SDK} exports.main = async ({ depth }) => depth === 0 ? 'bottom' :
        (await cloud.callFunction({ name: 'recursive', data: { depth: depth - 1 }, timeout: 60000 })).result;`,
      'recursive/config.json': { timeout: 60 },
      'environment/index.js': 'exports.main = async () => ({ ...process.env });',
      'meddle/index.js': `exports.main = async () => { process.env.WX_OPENID = 'somebody';
        process.env.WX_CONTEXT_KEYS = 'WX_OPENID'; process.env.TCB_SOURCE = 'wx_client'; };`,
      'throws/index.js': `exports.main = async () => { throw new Error('the boom'); };`,
      'exits/index.js': `exports.main = async () => { console.error('last words'); process.exit(3); };`,
      'rejects/index.js': `exports.main = () => { Promise.reject(new Error('nobody caught me')); return new Promise(() => {}); };`,
      'broken/index.js': 'exports.main = async () => {',
      'nothing/index.js': 'exports.other = 1;',
      'misconfigured/index.js': 'exports.main = async () => 1;',
      'misconfigured/config.json': { triggers: 'every day' },
      'modern/index.mjs': 'export const main = async () => new Date().getFullYear() > 2000;',
      'hangs/index.js': 'exports.main = () => new Promise(() => {});',
      'hangs/config.json': { timeout: 0.5 },
      'spins/index.js': 'exports.main = () => { for (;;); };',
      'spins/config.json': { timeout: 0.5 },
      'eats/index.js': `exports.main = async () => { const kept = [];
        for (let i = 0; i < 100; i++) { kept.push(Buffer.alloc(20 * 1024 * 1024, i)); await new Promise((r) => setTimeout(r, 20)); }
        return kept.length; };`,
      'heaps/index.js':
        'exports.main = () => { const all = []; for (;;) all.push({ list: new Array(1000).fill(1.5) }); };',
      'heaps/config.json': { memorySize: 128, timeout: 30 },
      'large/index.js': `exports.main = async ({ bytes }) => 'x'.repeat(bytes);`,
      'prints/index.js': `console.log('loading'); exports.main = async () => { console.log('one', { two: 2 }); console.warn('careful'); };`,
      'dates/index.js': `exports.main = async ({ untilMoved }) => {
        const read = () => ({ now: Date.now(), date: new Date().toISOString(), text: Date().slice(0, 24) });
        const before = read();
        console.log('read once');
        while (untilMoved && Date.now() < before.now + 3600000) await new Promise((next) => setImmediate(next));
        const real = Object.getPrototypeOf(new Date(0)).constructor;
        return { before, after: read(), day: new Date(2020, 0, 2).getDate(), utc: Date.UTC(1970, 0, 1, 0, 0, 1),
          parsed: Date.parse('1970-01-01T00:00:02Z'), same: new Date() instanceof Date && new real() instanceof Date,
          copied: structuredClone(new Date(5)) instanceof Date, zone: new Date().getTimezoneOffset() };
      };`,
    });
    local = await startLocal({
      port: 0,
      dataDir: join(folder.path, 'data'),
      functionsDir: functions,
      env: { SHARED: 'yes' },
      poolSize: 2,
      log: (line) => {
        lines.push(line);
        whenLogged(line);
      },
    });
    cloud = useSdk(local);
  });
  afterAll(async () => {
    await local.close();
    folder.remove();
  });

  describe('knows who calls it', () => {
    it('a member of the mini-program, with the identity in the event too', async () => {
      const answer = await local.callFunction(
        'context',
        { a: 1 },
        { openid: 'oAnna', clientIp: '127.0.0.1' },
      );
      expect(answer).toEqual({
        event: { a: 1, userInfo: { appId: 'wx0000000000000000', openId: 'oAnna' } },
        context: {
          OPENID: 'oAnna',
          APPID: 'wx0000000000000000',
          CLIENTIP: '127.0.0.1',
          ENV: 'local-env',
          SOURCE: 'wx_client',
        },
      });
    });

    it('a process outside, which has no identity, also right after a member', async () => {
      await local.callFunction('context', {}, { openid: 'oAnna' });
      const answer = await cloud.callFunction({ name: 'context', data: { b: 2 } });
      expect(answer).toHaveProperty('result', {
        event: { b: 2 },
        context: { ENV: 'local-env', SOURCE: 'tencentcloud' },
      });
    });

    it('and keeps nothing of what an earlier call wrote into the environment', async () => {
      await local.callFunction('meddle');
      const environment = (await local.callFunction('environment')) as Record<string, string>;
      expect(environment.WX_OPENID).toBeUndefined();
      await local.callFunction('meddle', {}, { openid: 'oAnna' });
    });

    it('another function, for the same member', async () => {
      const answer = await local.callFunction('chain', { data: { c: 3 } }, { openid: 'oBert' });
      expect(answer).toMatchObject({
        event: { c: 3 },
        context: { OPENID: 'oBert', SOURCE: 'wx_client,scf' },
      });
      expect((answer as { event: object }).event).not.toHaveProperty('userInfo');
      const forged = { data: { userInfo: { openId: 'oForged' } } };
      const genuine = { event: { userInfo: { openId: 'oBert' } }, context: { OPENID: 'oBert' } };
      expect(await local.callFunction('chain', forged, { openid: 'oBert' })).toMatchObject(genuine);
    });

    it('and members at the same time do not mix', async () => {
      const people = Array.from({ length: 12 }, (_, i) => `oPerson${i}`);
      const seen = await Promise.all(people.map((openid) => local.callFunction('chain', {}, { openid })));
      expect(seen.map((answer) => (answer as { context: { OPENID: string } }).context.OPENID)).toEqual(
        people,
      );
    });

    it('and a made-up call token is refused', async () => {
      const response = await fetch(`${local.url}/admin`, {
        method: 'POST',
        body: JSON.stringify({
          action: 'functions.invokeFunction',
          function_name: 'context',
          request_data: '{}',
          wxCloudApiToken: 'made-up',
        }),
      });
      expect(await response.json()).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' });
    });

    it('and a process outside cannot claim to be WeChat', async () => {
      const response = await fetch(`${local.url}/admin`, {
        method: 'POST',
        headers: { 'x-tcb-source': 'wx_trigger,wx_client' },
        body: JSON.stringify({ action: 'functions.invokeFunction', function_name: 'context' }),
      });
      const { data } = (await response.json()) as { data: { response_data: string } };
      expect(JSON.parse(data.response_data)).toEqual({ event: {}, context: { ENV: 'local-env' } });
    });
  });

  it('calls functions deeper than there are processes, but not without end', async () => {
    expect(await local.callFunction('recursive', { depth: 4 })).toBe('bottom');
    await expect(local.callFunction('recursive', { depth: 40 })).rejects.toMatchObject({
      message: expect.stringContaining('more than 8 deep'),
    });
  });

  it('sees the variables given to it and nothing of the server', async () => {
    const environment = (await local.callFunction('environment')) as Record<string, string>;
    expect(environment).toMatchObject({ SHARED: 'yes', TENCENTCLOUD_RUNENV: 'SCF', TZ: 'UTC' });
    expect(environment).not.toHaveProperty('JEST_WORKER_ID');
    expect(environment).not.toHaveProperty('USER');
  });

  it.each([
    ['throws', /the boom[\s\S]*at .*index\.js/],
    ['exits', /Process exited unexpectedly.*code 3/],
    ['rejects', /nobody caught me/],
    ['broken', /SyntaxError/],
    ['nothing', /does not export a function named main/],
    ['misconfigured', /config\.json is malformed[\s\S]*triggers/],
  ])('that fails (%s) rejects with its reason, and the next call works', async (name, message) => {
    await expect(cloud.callFunction({ name, data: {} })).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      errMsg: expect.stringMatching(message),
    });
    expect(await local.callFunction('large', { bytes: 1 })).toBe('x');
  });

  it('that does not exist is reported as the platform does', async () => {
    await expect(local.callFunction('absent')).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
    await expect(local.callFunction('../functions/throws')).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    });
  });

  it.each(['hangs', 'spins'])('that does not end (%s) is killed at its time limit', async (name) => {
    await expect(local.callFunction(name)).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'Invoking task timed out after 0.5 seconds',
    });
    expect(await local.callFunction('large', { bytes: 1 })).toBe('x');
  });

  it.each(['eats', 'heaps'])('that takes too much memory (%s) is killed', async (name) => {
    await expect(local.callFunction(name)).rejects.toMatchObject({ code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED' });
  });

  it('may be an ES module', async () => {
    expect(await local.callFunction('modern')).toBe(true);
  });

  it('takes and gives up to 6 MB', async () => {
    const limit = 6 * 1024 * 1024;
    expect(await local.callFunction('large', { bytes: limit - 2 })).toHaveLength(limit - 2);
    await expect(local.callFunction('large', { bytes: limit - 1 })).rejects.toMatchObject({
      message: expect.stringContaining('exceeds the limit of 6291456 bytes'),
    });
    await expect(
      cloud.callFunction({ name: 'large', data: { bytes: 1, filler: 'x'.repeat(limit) } }),
    ).rejects.toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' });
  });

  it('is loaded anew when its bundle changes', async () => {
    const file = join(functions, 'fresh', 'index.js');
    writeFunctions(functions, { 'fresh/index.js': 'exports.main = async () => 1;' });
    expect(await local.callFunction('fresh')).toBe(1);
    writeFileSync(file, 'exports.main = async () => require("./part");');
    writeFileSync(join(functions, 'fresh', 'part.js'), 'module.exports = 2;');
    expect(await local.callFunction('fresh')).toBe(2);
    writeFileSync(join(functions, 'fresh', 'part.js'), 'module.exports = 3;');
    expect(await local.callFunction('fresh')).toBe(3);
  });

  it('has what it prints logged with the request, and a report of each call', async () => {
    await local.callFunction('prints');
    const own = lines.filter((line) => line.function === 'prints');
    const report = own.at(-1);
    expect(report).toMatchObject({
      kind: 'report',
      outcome: 'ok',
      coldStart: true,
      memoryMb: expect.any(Number),
    });
    expect(
      own
        .slice(0, -1)
        .map((line) => (line.kind === 'print' ? [line.requestId, line.level, line.text] : null)),
    ).toEqual([
      [null, 'info', 'loading\n'],
      [report?.requestId, 'info', 'one { two: 2 }\n'],
      [report?.requestId, 'error', 'careful\n'],
    ]);
  });

  describe('lives by the clock of this machine', () => {
    interface Reading {
      now: number;
      date: string;
      text: string;
    }
    type Dates = { before: Reading; after: Reading } & Record<string, unknown>;
    const dates = (untilMoved: boolean): Promise<Dates> =>
      local.callFunction('dates', { untilMoved }) as Promise<Dates>;
    afterEach(() => {
      local.clock.resume();
      local.clock.set(new Date());
    });

    it('frozen, to the millisecond', async () => {
      local.clock.freeze();
      local.clock.set(new Date('2031-05-06T07:08:09.123Z'));
      const reading = {
        now: 1935817689123,
        date: '2031-05-06T07:08:09.123Z',
        text: 'Tue May 06 2031 07:08:09',
      };
      expect(await dates(false)).toEqual({
        before: reading,
        after: reading,
        day: 2,
        utc: 1000,
        parsed: 2000,
        same: true,
        copied: true,
        zone: 0,
      });
    });

    it('running, also when it is set in the middle of a call', async () => {
      local.clock.set(new Date('2031-05-06T00:00:00Z'));
      const printed = nextLine('dates');
      const call = dates(true);
      await printed;
      local.clock.advance(24 * 3_600_000);
      const { before, after } = await call;
      expect([before.date, after.date]).toEqual([
        expect.stringMatching(/^2031-05-06T/),
        expect.stringMatching(/^2031-05-07T/),
      ]);
    });
  });
});
