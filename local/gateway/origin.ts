import type { IncomingMessage, ServerResponse } from 'node:http';

const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * A page of a foreign site can point its own name at 127.0.0.1 (DNS rebinding) and would then be of the same
 * origin as we are. Its requests carry its name in Host.
 */
export function isForeignHost(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  return !LOCAL_HOSTS.has(host.replace(/:\d+$/, ''));
}

/** Browsers send one of these with every request that a script or a form makes; servers and tools send none. */
export function comesFromBrowser(request: IncomingMessage): boolean {
  return request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined;
}

/**
 * Lets pages of this machine read the answer, whichever port serves them, and answers the browser's preflight.
 * @returns true when the request was a preflight and is answered
 */
export function allowLocalOrigins(request: IncomingMessage, response: ServerResponse): boolean {
  const origin = request.headers.origin;
  if (origin !== undefined && isLocalOrigin(origin)) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'origin');
  }
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) {
    return false;
  }
  response.setHeader('access-control-allow-methods', 'GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS');
  response.setHeader(
    'access-control-allow-headers',
    request.headers['access-control-request-headers'] ?? 'authorization,content-type',
  );
  response.setHeader('access-control-max-age', '600');
  response.writeHead(204).end();
  return true;
}

/** True for http://localhost:10086 and the like. */
export function isLocalOrigin(origin: string): boolean {
  try {
    return LOCAL_HOSTS.has(new URL(origin).hostname);
  } catch {
    return false;
  }
}
