import { randomUUID } from 'node:crypto';
import type { ActionContract, Actions, AnswerOf, DataOf } from '../contract/action';
import type { CommonRefusal, Reply } from '../contract/reply';
import { identityWithMember } from '../store/identityWithMember';
import { StillBusy } from '../store/transaction';
import { authorise, mayAct, openidOf } from './authorise';
import { type Caller, type CallerInRole, platformCaller } from './caller';
import { type HttpEvent, httpCall, httpReply, isHttpEvent } from './http';
import { logLine } from './log';
import { ReadAhead } from './readAhead';
import { type Outcome, Refused, refuse } from './result';

/** What a handler knows besides its data. */
export interface Context extends CallerInRole {
  /** The request's one reading of the clock. */
  now: Date;
  requestId: string;
}

/** The refusals that an action may give besides the common ones. */
export type OwnRefusal<A> = A extends ActionContract<never, infer Code, unknown> ? Code : string;
export type Handler<A extends ActionContract> = (
  context: Context,
  data: DataOf<A>,
) => Promise<Outcome<AnswerOf<A>, OwnRefusal<A>>>;
export type Handlers<Contract extends Actions> = {
  [Name in keyof Contract]: Handler<Contract[Name]> | ReadAhead<Contract[Name]>;
};

export interface ServeOptions<Contract extends Actions> {
  /** The action that the platform's timer runs. */
  onTimer?: keyof Contract & string;
  /** The actions that show the caller's own personal data: it is read beside the member's record, not after it. */
  ownPerson?: readonly (keyof Contract & string)[];
}

/** The largest request we look at, in characters of JSON; the platform's own limit is 6 MB. */
const largestRequest = 256 * 1024;

/**
 * Makes a function's entry: finds the caller, checks in order size, action, right and data, runs the handler,
 * and answers a Reply. Faults are logged with the request id and answered as INTERNAL, without detail.
 */
export function serve<Contract extends Actions>(
  area: string,
  contract: Contract,
  handlers: Handlers<Contract>,
  options: ServeOptions<Contract> = {},
) {
  for (const [name, handler] of Object.entries(handlers)) {
    if (handler instanceof ReadAhead && contract[name]?.access !== 'member')
      throw new Error(`${area}.${name} reads ahead, which only a member's action can`);
  }
  return async (
    event: unknown,
    platform?: { request_id?: string },
  ): Promise<Reply | ReturnType<typeof httpReply>> => {
    const requestId = platform?.request_id ?? randomUUID();
    if (isHttpEvent(event)) return httpReply(await answerHttp(event, requestId));
    return answer(event, requestId);
  };

  async function answerHttp(event: HttpEvent, requestId: string): Promise<Reply> {
    const call = httpCall(event, new Date());
    if (call instanceof Refused) return { ok: false, refusal: call.refusal, requestId };
    return run(call.caller, call.request, requestId);
  }

  function answer(event: unknown, requestId: string): Promise<Reply> {
    const caller = platformCaller();
    const request =
      caller.kind === 'timer' && options.onTimer ? { action: options.onTimer, data: {} } : event;
    return run(caller, request, requestId);
  }

  async function run(caller: Caller, request: unknown, requestId: string): Promise<Reply> {
    const started = performance.now();
    const name = actionName(request);
    let reply: Reply;
    try {
      const outcome = await act(caller, request, requestId);
      reply =
        outcome instanceof Refused
          ? { ok: false, refusal: outcome.refusal, requestId }
          : { ok: true, data: outcome, requestId };
    } catch (error) {
      reply =
        error instanceof StillBusy
          ? { ok: false, refusal: { code: 'BUSY' }, requestId }
          : { ok: false, fault: 'INTERNAL', requestId };
      if (!(error instanceof StillBusy))
        logLine('fault', { area, action: name, requestId, error: describe(error) });
    }
    logLine('call', {
      area,
      action: name,
      requestId,
      result: resultOf(reply),
      ms: Math.round(performance.now() - started),
    });
    return reply;
  }

  async function act(caller: Caller, request: unknown, requestId: string): Promise<Outcome<unknown, string>> {
    if (isTooLarge(request)) return refuse('TOO_LARGE');
    const name = actionName(request);
    if (name === null || !Object.hasOwn(contract, name)) return refuse('UNKNOWN_ACTION', { field: 'action' });
    const action = contract[name] as ActionContract;
    const now = new Date();
    const parsed = action.data.safeParse((request as { data?: unknown }).data);
    const data = parsed.success ? parsed.data : invalid(parsed.error.issues[0]);
    const handler = handlers[name] as AnyHandler | ReadAhead<ActionContract>;
    if (handler instanceof ReadAhead) return readAhead(handler, caller, data, now);
    const role = await authorise(caller, action.access, now, options.ownPerson?.includes(name));
    if (role instanceof Refused) return role;
    return data instanceof Refused ? data : handler({ ...role, now, requestId }, data);
  }
}

/** What is nested too deeply to be measured is too large as well, however few characters it has. */
function isTooLarge(request: unknown): boolean {
  try {
    return JSON.stringify(request ?? null).length > largestRequest;
  } catch {
    return true;
  }
}

type AnyHandler = (context: Context, data: unknown) => Promise<Outcome<unknown, string>>;

/** A member's call that reads what concerns everybody beside finding the caller; the refusals keep their order. */
async function readAhead(
  handler: ReadAhead<ActionContract>,
  caller: Caller,
  data: unknown,
  now: Date,
): Promise<Outcome<unknown, string>> {
  const openid = openidOf(caller);
  if (openid === null) return refuse('NOT_SIGNED_IN');
  const beside = data instanceof Refused ? {} : handler.beside(now, data as never);
  const [known, answer] = await Promise.all([identityWithMember(openid, beside), handler.begin(now)]);
  if (!known) return refuse('NOT_A_MEMBER');
  const member = mayAct(known.member);
  if (member instanceof Refused) return member;
  return data instanceof Refused ? data : answer({ ...known, member }, data as never);
}

function invalid(issue: { path: PropertyKey[]; message: string } | undefined): Refused<CommonRefusal> {
  return refuse('INVALID_INPUT', {
    field: issue?.path.map(String).join('.') || 'data',
    message: issue?.message,
  });
}

function actionName(request: unknown): string | null {
  const name = (request as { action?: unknown } | null)?.action;
  return typeof name === 'string' ? name.slice(0, 64) : null;
}

const resultOf = (reply: Reply) => (reply.ok ? 'ok' : 'fault' in reply ? reply.fault : reply.refusal.code);

const describe = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
