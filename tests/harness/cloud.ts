import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OperatorRole } from '../../cloudfunctions/shared/contract/action';
import type { Reply } from '../../cloudfunctions/shared/contract/reply';
import { type LocalCloudBase, type LocalOptions, startLocal } from '../../local/startLocal';
import { buildFunctions } from '../../scripts/buildFunctions';
import type { Replacement } from '../../scripts/replaceText';

/** Keys that only tests use; a deployment has its own. */
export const testEnvironment = {
  ENV_ID: 'test',
  PERSONAL_KEY: '11'.repeat(32),
  PHONE_HASH_KEY: '22'.repeat(32),
  SOURCE_SECRETS: JSON.stringify({ erp: 'secret of the erp', shop: 'secret of the shop' }),
};

/** Somebody who calls our functions, as the platform would say who it is. */
export interface Caller {
  openid: string;
  call(area: string, action: string, data?: unknown): Promise<Reply>;
}

export interface Cloud {
  local: LocalCloudBase;
  as(openid: string): Caller;
  /** A caller whom the database knows as an operator. */
  operator(role: OperatorRole): Promise<Caller>;
  /** Lets the timer of a function fire now. */
  timer(name: string): Promise<Reply>;
  /** Documents as the real SDK reads them, for assertions and for set-up that no function offers. */
  store<Doc extends { _id: string }>(
    collection: string,
  ): Promise<import('../../cloudfunctions/shared/store/collection').Collection<Doc>>;
  close(): Promise<void>;
}

export interface CloudOptions extends Partial<LocalOptions> {
  /** Names of the functions to build; all of them when left out. */
  functions?: string[];
  /** Changes of their sources, to show that a test catches them. */
  replace?: readonly Replacement[];
}

const root = join(__dirname, '../..');

/** A local CloudBase in a scratch folder with our functions (all, or those named), built from their sources; close it after the tests. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const scratch = mkdtempSync(join(tmpdir(), 'green-points-'));
  const functionsDir = join(scratch, 'functions');
  await buildFunctions(functionsDir, options.functions, { replace: options.replace });
  const local = await startLocal({
    port: 0,
    dataDir: join(scratch, 'data'),
    functionsDir,
    indexFile: join(root, 'cloudfunctions/shared/store/indexes.json'),
    rcFile: join(root, 'cloudbaserc.json'),
    env: testEnvironment,
    autoTimers: false,
    ...options,
  });
  Object.assign(process.env, local.sdkEnv());
  const as = (openid: string): Caller => ({
    openid,
    call: async (area, action, data = {}) =>
      (await local.callFunction(area, { action, data }, { openid, source: 'wx_client' })) as Reply,
  });
  const store: Cloud['store'] = async (name) => {
    const { Collection } = await import('../../cloudfunctions/shared/store/collection');
    return new Collection(name);
  };
  return {
    local,
    as,
    store,
    timer: async (name) => (await local.fireTimer(name)) as Reply,
    operator: async (role) => {
      const openid = `operator-${role}`;
      await (await store<{ _id: string; name: string; role: string }>('operators')).put({
        _id: `wx:${openid}`,
        name: role,
        role,
      });
      return as(openid);
    },
    close: async () => {
      await local.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
