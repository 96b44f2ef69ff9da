import { join } from 'node:path';
import type { LogLine } from '../functions/functionLog';
import { type LocalCloudBase, type LocalOptions, startLocal } from '../startLocal';
import { type TemporaryFolder, temporaryFolder, writeFunctions } from '../testing/functionFolder';
import { parseSchedule } from './timerSchedule';

describe('a schedule', () => {
  it.each([
    ['0 2-57/5 * * * * *', '2026-11-21T16:00:00Z', '2026-11-21T16:02:00.000Z'],
    ['0 2 0 * * * *', '2026-11-21T16:03:00Z', '2026-11-22T16:02:00.000Z'],
    ['*/5 * * * * * *', '2026-11-21T16:03:00Z', '2026-11-21T16:03:05.000Z'],
    ['0 30 10 * * MON-FRI *', '2026-11-21T16:03:00Z', '2026-11-23T02:30:00.000Z'],
    ['0 0/30 8-10 * * * *', '2026-11-21T16:03:00Z', '2026-11-22T00:00:00.000Z'],
    ['0 0 1 1 1 * 2030', '2026-01-01T00:00:00Z', '2029-12-31T17:00:00.000Z'],
  ])('%s after %s is due at %s, read in Beijing time', (expression, after, due) => {
    expect(parseSchedule(expression).after(new Date(after))?.toISOString()).toBe(due);
  });

  it('of a year gone by is never due', () => {
    expect(parseSchedule('0 0 1 1 1 * 2020').after(new Date('2026-01-01T00:00:00Z'))).toBeNull();
  });

  it.each(['0 2 0 * * *', '61 * * * * * *', 'every day'])('refuses %j', (expression) => {
    expect(() => parseSchedule(expression)).toThrow();
  });
});

describe('the timers of functions', () => {
  let folder: TemporaryFolder;
  let functions: string;
  let local: LocalCloudBase;
  const fired: string[] = [];
  const reports: LogLine[] = [];
  let whenReported = (): void => undefined;

  /** The next `count` reports of calls, as `function event`. */
  const nextReports = async (count: number): Promise<string[]> => {
    while (reports.length < count) {
      await new Promise<void>((resolve) => {
        whenReported = resolve;
      });
    }
    reports.length = 0;
    return fired.splice(0).sort();
  };

  const start = async (options: Partial<LocalOptions>): Promise<void> => {
    local = await startLocal({
      port: 0,
      dataDir: join(folder.path, 'data'),
      functionsDir: functions,
      log: (line) => {
        if (line.kind === 'print') fired.push(`${line.function} ${line.text.trim()}`);
        else reports.push(line);
        whenReported();
      },
      ...options,
    });
  };

  beforeAll(async () => {
    folder = temporaryFolder();
    functions = join(folder.path, 'functions');
    const source = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
      exports.main = async (event) => { console.log(JSON.stringify(event)); return { event, context: cloud.getWXContext() }; };`;
    const timer = (name: string, config: string): object => ({ triggers: [{ name, type: 'timer', config }] });
    writeFunctions(functions, {
      'minutes/index.js': source,
      'minutes/config.json': timer('everyMinute', '0 * * * * * *'),
      'nightly/index.js': source,
      'nightly/config.json': timer('dayClose', '0 2 0 * * * *'),
      'mistaken/index.js': source,
      'mistaken/config.json': timer('never', 'whenever'),
    });
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await start({ clockStart: new Date('2026-03-01T15:59:30Z') });
  });
  afterAll(async () => {
    await local.close();
    folder.remove();
  });

  it('can be fired now, as a timer and nobody else', async () => {
    local.clock.freeze();
    const answer = {
      event: {
        Type: 'Timer',
        TriggerName: 'dayClose',
        Time: expect.stringMatching(/^2026-03-01T15:59:\d\dZ$/),
        Message: '',
      },
      context: { APPID: 'wx0000000000000000', ENV: 'local-env', SOURCE: 'wx_trigger' },
    };
    expect(await local.fireTimer('dayClose')).toEqual(answer);
    expect(await local.fireTimer('nightly')).toEqual(answer);
    await expect(local.fireTimer('absent')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await nextReports(2);
  });

  it('fire by the clock of this machine: once each when it jumps over many, for the last due instant', async () => {
    const headers = { authorization: `Bearer ${local.adminToken}` };
    const listed = await (await fetch(`${local.url}/local/timers`, { headers })).json();
    expect(listed).toMatchObject({
      timers: [
        { functionName: 'minutes', triggerName: 'everyMinute', nextDue: '2026-03-01T16:00:00.000Z' },
        { functionName: 'nightly', triggerName: 'dayClose', nextDue: '2026-03-01T16:02:00.000Z' },
      ],
    });
    await local.close();
    await start({ autoTimers: true });
    local.clock.set(new Date('2026-03-05T16:10:20Z'));
    expect(await nextReports(2)).toEqual([
      'minutes {"Type":"Timer","TriggerName":"everyMinute","Time":"2026-03-05T16:10:00Z","Message":""}',
      'nightly {"Type":"Timer","TriggerName":"dayClose","Time":"2026-03-05T16:02:00Z","Message":""}',
    ]);
    local.clock.set(new Date('2026-03-01T00:00:30Z'));
    local.clock.set(new Date('2026-03-01T00:01:00Z'));
    expect(await nextReports(1)).toEqual([
      'minutes {"Type":"Timer","TriggerName":"everyMinute","Time":"2026-03-01T00:01:00Z","Message":""}',
    ]);
  });
});
