import { CloudError } from '../cloudError';
import type { CallContext } from '../functions/callContext';
import { callFunction } from '../functions/callFunction';
import type { FunctionHost } from '../functions/functionHost';
import { errorBody, newRequestId, sendJson } from '../gateway/answers';
import type { Exchange, Route } from '../gateway/openGateway';
import { allowLocalOrigins } from '../gateway/origin';
import { readBody } from '../gateway/readBody';

const PREFIX = '/http';
const BODY_LIMIT = 6 * 1024 * 1024;

/** What a function answers to shape the HTTP response itself. */
interface IntegratedResponse {
  statusCode: number;
  headers?: Record<string, string | string[]>;
  /** An object goes out as JSON. */
  body?: unknown;
  isBase64Encoded?: boolean;
}

const STATUS: Record<string, number> = {
  FUNCTION_NOT_FOUND: 404,
  EXCEED_REQUEST_LIMIT: 413,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
  EXCEED_CONCURRENT_REQUEST_LIMIT: 503,
};

/** Any method on /http/FUNCTION/PATH: HTTP access to a function, with the event and the answer of the platform. */
export function httpAccessRoute(host: FunctionHost): Route {
  return {
    prefix: PREFIX,
    async handle(exchange) {
      if (allowLocalOrigins(exchange.request, exchange.response)) return;
      try {
        const [, name = '', ...rest] = exchange.path.slice(PREFIX.length).split('/');
        const event = await eventOf(exchange, `/${rest.join('/')}`);
        const { json } = await callFunction(host, name, event, contextOf(exchange));
        respond(exchange, JSON.parse(json));
      } catch (error) {
        const body = errorBody(error);
        sendJson(exchange.response, body, STATUS[body.code] ?? 500);
      }
    },
  };
}

async function eventOf({ request, query }: Exchange, path: string): Promise<Record<string, unknown>> {
  const bytes = await readBody(request, BODY_LIMIT);
  const isText = isUtf8(bytes);
  return {
    path,
    httpMethod: request.method,
    headers: request.headers,
    queryStringParameters: Object.fromEntries(query),
    requestContext: { requestId: newRequestId() },
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);
}

function contextOf({ request }: Exchange): CallContext {
  return { source: 'wx_http', clientIp: request.socket.remoteAddress ?? '127.0.0.1' };
}

function respond({ response }: Exchange, result: unknown): void {
  if (!isIntegrated(result)) {
    if (typeof result === 'string')
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(result);
    else sendJson(response, result);
    return;
  }
  const body = bytesOf(result);
  const type = typeof result.body === 'object' ? { 'content-type': 'application/json; charset=utf-8' } : {};
  try {
    response.writeHead(result.statusCode, { ...type, ...result.headers, 'content-length': body.length });
  } catch (error) {
    const problem = (error as Error).message;
    throw new CloudError(
      'FUNCTIONS_EXECUTE_FAIL',
      `the function answered with malformed headers: ${problem}`,
    );
  }
  response.end(body);
}

function bytesOf({ body = '', isBase64Encoded }: IntegratedResponse): Buffer {
  if (typeof body !== 'string') return Buffer.from(JSON.stringify(body));
  return Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8');
}

function isIntegrated(result: unknown): result is IntegratedResponse {
  const status = (result as IntegratedResponse | null)?.statusCode;
  return typeof status === 'number' && Number.isInteger(status) && status >= 200 && status <= 599;
}
