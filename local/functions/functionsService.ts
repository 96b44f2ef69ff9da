import { CloudError } from '../cloudError';
import { type AdminRequest, type AdminService, unknownAction } from '../gateway/adminRoute';
import { newRequestId } from '../gateway/answers';
import type { Exchange } from '../gateway/openGateway';
import { APP_ID, type CallContext } from './callContext';
import type { CallTokens, RunningCall } from './callTokens';
import type { FunctionHost } from './functionHost';

/** Sources that only this server can vouch for. A process outside cannot claim them. */
const VOUCHED = ['wx_client', 'wx_trigger', 'wx_http'];

/** `functions.invokeFunction`: a function called by another function, or by a process outside. */
export function functionsService(host: FunctionHost, tokens: CallTokens): AdminService {
  return async (request, exchange) => {
    if (request.action !== 'functions.invokeFunction') throw unknownAction(request.action);
    const caller = tokens.callOf(request.wxCloudApiToken);
    const requestId = newRequestId();
    const json = await host.invoke({
      name: functionName(request),
      event: caller === null ? eventOf(request) : withGenuineUser(eventOf(request), caller),
      context: caller === null ? outsider(exchange) : inherited(caller),
      caller: caller ?? undefined,
      requestId,
    });
    return { data: { response_data: json }, requestId };
  };
}

function functionName({ function_name: name }: AdminRequest): string {
  if (typeof name !== 'string' || name === '') {
    throw new CloudError('INVALID_PARAM', 'the parameter function_name is missing');
  }
  return name;
}

function eventOf({ request_data: data }: AdminRequest): string {
  if (data === undefined || data === '') return '{}';
  if (typeof data !== 'string' || !isJson(data)) {
    throw new CloudError('INVALID_PARAM', 'the parameter request_data must be a JSON string');
  }
  return data;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A `userInfo` that a function puts into an event says who its caller is, whatever was written there. */
function withGenuineUser(event: string, { context: { openid } }: RunningCall): string {
  if (openid === undefined) return event;
  const data: unknown = JSON.parse(event);
  if (typeof data !== 'object' || data === null || !('userInfo' in data)) return event;
  return JSON.stringify({ ...data, userInfo: { appId: APP_ID, openId: openid } });
}

/** The callee acts for the same user; each function in between is named in the source. */
function inherited({ context }: RunningCall): CallContext {
  return { ...context, source: context.source === '' ? 'scf' : `${context.source},scf` };
}

function outsider({ request }: Exchange): CallContext {
  const claimed = String(request.headers['x-tcb-source'] ?? '').split(',');
  return { source: claimed.filter((part) => part !== '' && !VOUCHED.includes(part)).join(',') };
}
