import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../scripts/buildFunctions';

/** Words of the stand-ins that choose an identity, set the clock or act for WeChat: they live in local/ alone. */
const localOnly = ['/wechat/login', '/wechat/identities', '/local/clock', 'WX_CONTEXT_KEYS', 'admin-token'];

describe('the deployed bundles', () => {
  const target = mkdtempSync(join(tmpdir(), 'bundles-'));
  afterAll(() => rmSync(target, { recursive: true, force: true }));

  it('hold every function with its settings, and nothing that chooses an identity or a clock', async () => {
    const names = await buildFunctions(target);
    expect(names.sort()).toEqual([
      'account',
      'console',
      'dayClose',
      'group',
      'members',
      'operator',
      'orders',
      'plans',
      'points',
      'referral',
      'wallet',
    ]);
    for (const name of names) {
      const files = readdirSync(join(target, name)).sort();
      const threads = name === 'dayClose' ? ['readBack.thread.js'] : [];
      expect(files).toEqual(['config.json', 'index.js', 'package.json', ...threads]);
      for (const file of files.filter((one) => one.endsWith('.js'))) {
        const bundle = readFileSync(join(target, name, file), 'utf8');
        expect(localOnly.filter((word) => bundle.includes(word))).toEqual([]);
      }
    }
  });

  it('are named in cloudbaserc.json, each with the same timer as its own settings', async () => {
    const deployment = JSON.parse(readFileSync(join(__dirname, '../cloudbaserc.json'), 'utf8')) as {
      functions: { name: string; triggers?: unknown[] }[];
    };
    for (const { name, triggers = [] } of deployment.functions) {
      const own = JSON.parse(readFileSync(join(__dirname, `../cloudfunctions/${name}/config.json`), 'utf8'));
      expect({ name, triggers: own.triggers ?? [] }).toEqual({ name, triggers });
    }
  });
});
