/** Who calls a function, and by which way. */
export interface CallContext {
  /** The WeChat user. None for timers, HTTP access and processes outside. */
  openid?: string;
  unionid?: string;
  /** The user of the web SDK. */
  uid?: string;
  clientIp?: string;
  /** wx_client, wx_trigger, wx_http, ... and `,scf` for each function in between; empty when nothing is known. */
  source: string;
}

/** The environment variables that carry a call's context. Every one is removed or replaced before the next call. */
export const CONTEXT_VARIABLES = [
  'WX_CONTEXT_KEYS',
  'WX_API_TOKEN',
  'WX_APPID',
  'WX_OPENID',
  'WX_UNIONID',
  'WX_CLIENTIP',
  'TCB_CONTEXT_KEYS',
  'TCB_SOURCE',
  'TCB_SOURCE_IP',
  'TCB_UUID',
  'TCB_SEQID',
  'LOGINTYPE',
  'TRIGGER_SRC',
] as const;

/** The WeChat app that every WeChat user of this machine uses. */
export const APP_ID = 'wx0000000000000000';
export const ENVIRONMENT_ID = 'local-env';

/**
 * The variables of one call. WX_API_TOKEN is what the SDK sends back as wxCloudApiToken with each of its requests:
 * that is how the platform, and we, know which call a request belongs to.
 */
export function contextVariables(
  context: CallContext,
  token: string,
  requestId: string,
): Record<string, string> {
  const wechat = present({
    WX_API_TOKEN: token,
    WX_APPID: isWeChat(context.source) ? APP_ID : undefined,
    WX_OPENID: context.openid,
    WX_UNIONID: context.unionid,
    WX_CLIENTIP: context.clientIp,
  });
  const cloud = present({
    TCB_ENV: ENVIRONMENT_ID,
    TCB_SEQID: requestId,
    TCB_SOURCE: context.source === '' ? undefined : context.source,
    TCB_SOURCE_IP: context.clientIp,
    TCB_UUID: context.uid,
  });
  return {
    ...wechat,
    ...cloud,
    WX_CONTEXT_KEYS: Object.keys(wechat).join(','),
    TCB_CONTEXT_KEYS: Object.keys(cloud).join(','),
    ...(context.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
  };
}

function isWeChat(source: string): boolean {
  return source.startsWith('wx_client') || source.startsWith('wx_trigger');
}

function present(variables: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(variables).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
