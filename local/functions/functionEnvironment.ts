import { createRequire } from 'node:module';
import { delimiter, dirname } from 'node:path';
import { ENVIRONMENT_ID } from './callContext';
import type { FunctionSource } from './functionCatalog';

export const REGION = 'ap-shanghai';

/** What a process outside of the function host needs in its environment to use the SDK against this server. */
export function sdkEnvironment(url: string): Record<string, string> {
  return {
    ...credentials(url),
    // Without it every call looks for Tencent's metadata server first.
    TENCENTCLOUD: 'true',
  };
}

/**
 * The whole environment of a function's process, but for the context of a call. Nothing of this process's own
 * environment goes there: on the platform it would not be there either.
 */
export function functionEnvironment(
  source: FunctionSource,
  url: string,
  shared: Record<string, string>,
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: '/tmp',
    LANG: 'en_US.UTF-8',
    // Functions run in UTC on the platform.
    TZ: 'UTC',
    NODE_PATH: modulePath(),
    ...shared,
    ...source.variables,
    ...credentials(url),
    TENCENTCLOUD_RUNENV: 'SCF',
    SCF_FUNCTIONNAME: source.name,
  };
}

function credentials(url: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_ENV: ENVIRONMENT_ID,
    SCF_NAMESPACE: ENVIRONMENT_ID,
    TENCENTCLOUD_REGION: REGION,
    // The SDK signs its requests and dies without a key. Nobody checks the signature here.
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
  };
}

/** On the platform the SDK is installed beside each function; here all share the one installed for this project. */
function modulePath(): string {
  const installed = dirname(dirname(createRequire(__filename).resolve('wx-server-sdk/package.json')));
  return [installed, process.env.NODE_PATH ?? ''].filter((path) => path !== '').join(delimiter);
}
