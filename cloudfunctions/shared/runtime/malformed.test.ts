import { type Cloud, startCloud } from '../../../tests/harness/cloud';
import { documents } from '../../../tests/harness/documents';
import { refusalOf } from '../../../tests/harness/people';
import type { Reply } from '../contract/reply';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['plans'] });
  await cloud.operator('admin');
});
afterAll(() => cloud.close());

describe('a malformed request is refused, whoever sends it, and nothing changes:', () => {
  const cases: [what: string, code: string, event: Record<string, unknown>][] = [
    ['one of more than 256 KB', 'TOO_LARGE', { action: 'check', data: { plan: 'x'.repeat(256 * 1024) } }],
    ['no action', 'UNKNOWN_ACTION', {}],
    ['a name that every object has', 'UNKNOWN_ACTION', { action: 'constructor' }],
    ['the prototype', 'UNKNOWN_ACTION', { action: '__proto__' }],
    ['an action that is no text', 'UNKNOWN_ACTION', { action: { toString: 1 } }],
    ['data that is no object', 'INVALID_INPUT', { action: 'check', data: 'plan' }],
    ['data that is null', 'INVALID_INPUT', { action: 'check', data: null }],
    ['a list of data', 'INVALID_INPUT', { action: 'check', data: Array(10_000).fill({}) }],
    ['a field that nobody knows', 'INVALID_INPUT', { action: 'history', data: { limit: 1 } }],
  ];

  it.each(cases)('%s', async (_, code, event) => {
    const before = await documents(cloud);
    const context = { openid: 'operator-admin', source: 'wx_client' };
    expect(refusalOf((await cloud.local.callFunction('plans', event, context)) as Reply)).toBe(code);
    expect(await documents(cloud)).toEqual(before);
  });
});
