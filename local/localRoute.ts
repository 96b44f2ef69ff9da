import { z } from 'zod';
import type { AdminToken } from './adminToken';
import type { SettableClock } from './clock';
import { CloudError } from './cloudError';
import { readFaultRules } from './faults/faultRule';
import type { Faults } from './faults/faults';
import { answerText, callFunction } from './functions/callFunction';
import type { FunctionHost } from './functions/functionHost';
import { errorBody, sendJson } from './gateway/answers';
import type { Exchange, Route } from './gateway/openGateway';
import { comesFromBrowser } from './gateway/origin';
import { readJsonObject } from './gateway/readBody';
import type { TimerRunner } from './timers/timerRunner';
import type { Subscriptions } from './wechat/subscriptions';

export interface LocalRouteOptions {
  adminToken: AdminToken;
  clock: SettableClock;
  timers: TimerRunner;
  host: FunctionHost;
  subscriptions: Subscriptions;
  faults: Faults;
}

type Action = (options: LocalRouteOptions, exchange: Exchange, name: string) => Promise<unknown>;

const BODY_LIMIT = 7 * 1024 * 1024;

const ACTIONS: [pattern: RegExp, action: Action][] = [
  [/^GET \/local\/clock$/, async ({ clock }) => describeClock(clock)],
  [/^POST \/local\/clock$/, setClock],
  [/^GET \/local\/timers$/, async ({ timers }) => ({ timers: timers.list() })],
  [
    /^POST \/local\/timers\/([^/]+)\/fire$/,
    async ({ timers }, _, name) => ({ result: await timers.fire(name) }),
  ],
  [/^POST \/local\/functions\/([^/]+)\/call$/, call],
  [/^GET \/local\/processes$/, async ({ host }) => ({ gateway: process.pid, functions: host.processes() })],
  [/^GET \/local\/faults$/, async ({ faults }) => ({ rules: faults.report() })],
  [/^POST \/local\/faults$/, armFaults],
  [/^GET \/local\/outbox$/, async ({ subscriptions }) => ({ messages: subscriptions.outbox() })],
];

/** What drives the machine itself: the clock, the timers, faults, the outbox, calls as anybody. Only with the admin token. */
export function localRoute(options: LocalRouteOptions): Route {
  return {
    prefix: '/local',
    async handle(exchange) {
      const { request, response, path } = exchange;
      try {
        if (path === '/local/health') {
          sendJson(response, { ready: true });
          return;
        }
        if (comesFromBrowser(request)) {
          throw new CloudError('PERMISSION_DENIED', 'this cannot be called from a web page');
        }
        options.adminToken.demand(request);
        sendJson(response, await answer(options, exchange));
      } catch (error) {
        const body = errorBody(error);
        sendJson(response, body, STATUS[body.code] ?? (body.code === 'SYS_ERR' ? 500 : 400));
      }
    },
  };
}

const STATUS: Record<string, number> = { NOT_FOUND: 404, PERMISSION_DENIED: 403 };

async function answer(options: LocalRouteOptions, exchange: Exchange): Promise<unknown> {
  const target = `${exchange.request.method} ${exchange.path}`;
  for (const [pattern, action] of ACTIONS) {
    const match = pattern.exec(target);
    if (match) return action(options, exchange, match[1] ?? '');
  }
  throw new CloudError('NOT_FOUND', `nothing answers ${target}`);
}

const ClockSetting = z.strictObject({
  now: z.iso.datetime({ offset: true }).optional(),
  advanceMs: z.number().int().optional(),
  frozen: z.boolean().optional(),
});

async function setClock({ clock }: LocalRouteOptions, { request }: Exchange): Promise<unknown> {
  const setting = checked(ClockSetting, await readJsonObject(request, BODY_LIMIT));
  if (setting.frozen === true) clock.freeze();
  if (setting.frozen === false) clock.resume();
  if (setting.now !== undefined) clock.set(new Date(setting.now));
  if (setting.advanceMs !== undefined) clock.advance(setting.advanceMs);
  return describeClock(clock);
}

function describeClock(clock: SettableClock): { now: string; frozen: boolean } {
  return { now: clock.now().toISOString(), frozen: 'frozenAt' in clock.read() };
}

async function armFaults({ faults }: LocalRouteOptions, { request }: Exchange): Promise<unknown> {
  faults.arm(readFaultRules(await readJsonObject(request, BODY_LIMIT)));
  return { rules: faults.report() };
}

const CallRequest = z.strictObject({
  data: z.record(z.string(), z.unknown()).default({}),
  context: z
    .strictObject({
      openid: z.string().min(1).optional(),
      unionid: z.string().min(1).optional(),
      uid: z.string().min(1).optional(),
      source: z.string().optional(),
    })
    .default({}),
});

async function call({ host }: LocalRouteOptions, { request }: Exchange, name: string): Promise<unknown> {
  const { data, context } = checked(CallRequest, await readJsonObject(request, BODY_LIMIT));
  const answer = await callFunction(host, name, data, {
    ...context,
    source: context.source ?? defaultSource(context.openid),
  });
  return answerText(answer);
}

/** A call with an identity stands for a mini-program, one without for a process outside. */
export function defaultSource(openid: string | undefined): string {
  return openid === undefined ? '' : 'wx_client';
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CloudError('INVALID_PARAM', z.prettifyError(parsed.error));
}
