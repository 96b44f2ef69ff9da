import type { AdminToken } from '../adminToken';
import { CloudError } from '../cloudError';
import { answerText, callFunction } from '../functions/callFunction';
import type { FunctionHost } from '../functions/functionHost';
import { errorBody, sendJson } from '../gateway/answers';
import type { Exchange, Route } from '../gateway/openGateway';
import { allowLocalOrigins, isLocalOrigin } from '../gateway/origin';
import { readJsonObject } from '../gateway/readBody';
import type { Wechat } from './openWechat';

export interface WechatOptions {
  wechat: Wechat;
  host: FunctionHost;
  adminToken: AdminToken;
  now(): Date;
}

type Action = (options: WechatOptions, exchange: Exchange) => Promise<unknown>;

const PREFIX = '/wechat';
const CALL = 'POST /call/';
/** A little above the platform's limit for an event, so that the function host is who refuses. */
const BODY_LIMIT = 7 * 1024 * 1024;

/**
 * WeChat for a browser, which has none: who one is, calling functions as that user, and what the phone button and
 * the subscribe dialog do. Choosing an identity exists nowhere but here.
 */
export function wechatRoute(options: WechatOptions): Route {
  return {
    prefix: PREFIX,
    async handle(exchange) {
      const { request, response } = exchange;
      if (allowLocalOrigins(request, response)) return;
      try {
        refuseForeignPages(exchange);
        const target = `${request.method} ${exchange.path.slice(PREFIX.length)}`;
        if (target === 'GET /open') {
          openPage(exchange);
          return;
        }
        const action = target.startsWith(CALL) ? call : ACTIONS.get(target);
        if (action === undefined) throw new CloudError('NOT_FOUND', `nothing answers ${target}`);
        sendJson(response, await action(options, exchange));
      } catch (error) {
        const body = errorBody(error);
        sendJson(response, body, STATUS[body.code] ?? (body.code === 'SYS_ERR' ? 500 : 400));
      }
    },
  };
}

/** A page of another site may send some requests without asking first, though it could not read the answers. */
function refuseForeignPages({ request }: Exchange): void {
  const { origin } = request.headers;
  if (origin !== undefined && !isLocalOrigin(origin)) {
    throw new CloudError('PERMISSION_DENIED', `pages of ${origin} have no access`);
  }
}

const STATUS: Record<string, number> = { NOT_FOUND: 404, UNAUTHENTICATED: 401, PERMISSION_DENIED: 403 };

const ACTIONS = new Map<string, Action>([
  ['GET /identities', async ({ wechat }) => ({ identities: wechat.identities.list() })],
  ['POST /identities', registerIdentities],
  ['POST /login', login],
  ['POST /phoneCode', phoneCode],
  ['POST /subscribe', subscribe],
]);

async function registerIdentities(
  { wechat, adminToken }: WechatOptions,
  { request }: Exchange,
): Promise<unknown> {
  adminToken.demand(request);
  const body = await readJsonObject(request, BODY_LIMIT);
  return { identities: wechat.identities.register(body.identities) };
}

async function login({ wechat }: WechatOptions, { request }: Exchange): Promise<unknown> {
  const { identities, sessions } = wechat;
  const body = await readJsonObject(request, BODY_LIMIT);
  const openid = body.new === true ? identities.create().openid : body.openid;
  if (typeof openid !== 'string' || !identities.has(openid)) {
    throw new CloudError('INVALID_PARAM', `no identity has the openid ${JSON.stringify(openid)}`);
  }
  return { openid, session: sessions.open(openid) };
}

/** A function's failure is an answer of the platform, not of HTTP: 200 with a code, as the admin protocol has it. */
async function call({ wechat, host }: WechatOptions, { request, path }: Exchange): Promise<unknown> {
  const openid = wechat.sessions.openidOf(request);
  const data = await readJsonObject(request, BODY_LIMIT);
  const name = path.slice(`${PREFIX}/call/`.length);
  const clientIp = request.socket.remoteAddress ?? '127.0.0.1';
  try {
    return answerText(await callFunction(host, name, data, { openid, clientIp, source: 'wx_client' }));
  } catch (error) {
    return errorBody(error);
  }
}

async function phoneCode({ wechat, now }: WechatOptions, { request }: Exchange): Promise<unknown> {
  wechat.sessions.openidOf(request);
  const { phone } = await readJsonObject(request, BODY_LIMIT);
  return { code: wechat.phoneCodes.issue(phone, now()) };
}

async function subscribe({ wechat }: WechatOptions, { request }: Exchange): Promise<unknown> {
  const openid = wechat.sessions.openidOf(request);
  const { templateIds } = await readJsonObject(request, BODY_LIMIT);
  wechat.subscriptions.grant(openid, templateIds);
  return { accepted: templateIds };
}

/** Where a mini-program code or a link leads: the same page of the web client at /. */
function openPage({ query, response }: Exchange): void {
  const scene = query.get('scene');
  const words = new URLSearchParams(scene === null ? (query.get('query') ?? '') : { scene });
  const page = (query.get('page') ?? '').split('/').map(encodeURIComponent).join('/');
  response.writeHead(302, { location: `/#/${page}?${words}` }).end();
}
