import type { LocalCloudBase } from '../startLocal';

type Sdk = typeof import('wx-server-sdk');

/** The real SDK in this process, as an administrator of a local CloudBase. */
export function useSdk(local: LocalCloudBase): Sdk {
  Object.assign(process.env, local.sdkEnv());
  const cloud: Sdk = require('wx-server-sdk');
  cloud.init({ env: 'local-env' });
  return cloud;
}
