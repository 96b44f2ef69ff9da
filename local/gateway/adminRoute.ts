import { CloudError } from '../cloudError';
import type { Faults } from '../faults/faults';
import { LostAnswer } from '../faults/lostAnswer';
import { errorBody, newRequestId, sendJson } from './answers';
import type { Exchange, Route } from './openGateway';
import { comesFromBrowser } from './origin';
import { parseMultipart } from './parseMultipart';
import { parseJsonObject, readBody } from './readBody';

/** One request of the SDK. Which further fields it has depends on the action. */
export interface AdminRequest {
  action: string;
  /** Which call of a function made the request; empty for processes outside. See functions/callTokens. */
  wxCloudApiToken?: string;
  [field: string]: unknown;
}

/** Answers the actions of one service, such as every `storage.*`. A Buffer is sent as application/octet-stream. */
export type AdminService = (
  request: AdminRequest,
  exchange: Exchange,
) => Promise<Record<string, unknown> | Buffer>;

/** A batch insert of documents is the largest request there is. */
const BODY_LIMIT = 64 * 1024 * 1024;

/** POST /admin: the SDK's URL (TCB_CONTEXT_CNFG). Services by the first part of the action: database, functions, ... */
export function adminRoute(services: Record<string, AdminService>, faults: Faults): Route {
  return {
    prefix: '/admin',
    async handle(exchange) {
      try {
        refuseBrowsers(exchange);
        const request = await readRequest(exchange);
        const service = serviceOf(services, request.action);
        send(exchange, await faults.carryOut(request, (carried) => service(carried, exchange)));
      } catch (error) {
        sendJson(exchange.response, errorBody(error));
      }
    },
  };
}

/** The SDK's URL trusts its callers with everything, so no web page may reach it. */
function refuseBrowsers({ request }: Exchange): void {
  if (comesFromBrowser(request)) {
    throw new CloudError('INVALID_REQUEST_SOURCE', 'the admin interface cannot be called from a web page');
  }
  if (request.method !== 'POST') {
    throw new CloudError('INVALID_PARAM', `the admin interface is called by POST, not ${request.method}`);
  }
}

async function readRequest({ request }: Exchange): Promise<AdminRequest> {
  const body = await readBody(request, BODY_LIMIT);
  const type = request.headers['content-type'] ?? '';
  const fields = type.startsWith('multipart/form-data')
    ? await parseMultipart(body, type)
    : parseJsonObject(body);
  if (!hasAction(fields)) throw new CloudError('INVALID_PARAM', 'the parameter action is missing');
  return fields;
}

function hasAction(fields: Record<string, unknown>): fields is AdminRequest {
  return typeof fields.action === 'string' && fields.action !== '';
}

function serviceOf(services: Record<string, AdminService>, action: string): AdminService {
  const name = action.slice(0, Math.max(0, action.indexOf('.')));
  const service = Object.hasOwn(services, name) ? services[name] : undefined;
  if (service === undefined) throw unknownAction(action);
  return service;
}

/** What an action that nobody implements is answered with. */
export function unknownAction(action: string): CloudError {
  return new CloudError('INVALID_PARAM', `unknown action: ${action}`);
}

function send({ response }: Exchange, answer: Record<string, unknown> | Buffer | LostAnswer): void {
  if (answer instanceof LostAnswer) {
    answer.leave(response);
    return;
  }
  if (!Buffer.isBuffer(answer)) {
    sendJson(response, { ...answer, requestId: answer.requestId ?? newRequestId() });
    return;
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': answer.length });
  response.end(answer);
}
