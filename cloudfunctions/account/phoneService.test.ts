import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../scripts/buildFunctions';
import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { phoneCode, refusalOf, registration } from '../../tests/harness/people';

const functionsDir = mkdtempSync(join(tmpdir(), 'without-permission-'));
let cloud: Cloud;
beforeAll(async () => {
  await buildFunctions(functionsDir, ['account']);
  const settings = { permissions: { openapi: [] }, triggers: [] };
  writeFileSync(join(functionsDir, 'account/config.json'), JSON.stringify(settings));
  cloud = await startCloud({ functions: ['account'], functionsDir });
});
afterAll(async () => {
  await cloud.close();
  rmSync(functionsDir, { recursive: true, force: true });
});

it('PHONE_SERVICE_DOWN: WeChat does not answer the question for the number, and the code stays good', async () => {
  const code = phoneCode(cloud, '13800000001');
  const before = await documents(cloud);
  expect(refusalOf(await cloud.as('ana').call('account', 'register', registration(code)))).toBe(
    'PHONE_SERVICE_DOWN',
  );
  expect(await documents(cloud)).toEqual(before);
  const redeemed = cloud.local.wechat.phoneCodes.redeem(code, cloud.local.clock.now());
  expect(redeemed).toEqual({ phone: '13800000001' });
});
