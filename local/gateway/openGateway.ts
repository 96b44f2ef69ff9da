import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { CloudError } from '../cloudError';
import { sendError } from './answers';
import { isForeignHost } from './origin';

/** One HTTP request on its way to its answer. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** Decoded path without the query. */
  path: string;
  /** Parsed when it is asked for: the SDK sends one with every request, and nobody reads it. */
  readonly query: URLSearchParams;
}

/** Answers every request whose path is `prefix` or lies below it. The longest matching prefix wins. */
export interface Route {
  prefix: string;
  handle(exchange: Exchange): Promise<void>;
}

export interface Gateway {
  /** For example http://127.0.0.1:9000, without a trailing slash. */
  url: string;
  port: number;
  /** Requests before this are answered with 503. */
  serve(routes: Route[]): void;
  /** Stops accepting, lets requests in flight finish for `graceMs`, then cuts them. */
  close(graceMs?: number): Promise<void>;
}

/** The SDK's agent reuses a connection for up to 5 s: ours must live longer or a reused one is reset. */
const KEEP_ALIVE_MS = 65_000;

/** A server that is stopping may hold the port for a moment yet. */
const PATIENCE_MS = 3_000;
const STEP_MS = 100;

/**
 * Listens on 127.0.0.1 only. Port 0 takes a free one.
 * @throws when the port stays in use (EADDRINUSE) for longer than `patienceMs`
 */
export async function openGateway(port: number, patienceMs = PATIENCE_MS): Promise<Gateway> {
  let routes: Route[] = [];
  const server = createServer((request, response) => {
    void answer(routes, request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 1_000;
  await listen(server, port, performance.now() + patienceMs);
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    serve(table) {
      routes = [...table].sort((a, b) => b.prefix.length - a.prefix.length);
    },
    close(graceMs = 3_000) {
      return new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

async function listen(server: Server, port: number, until: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || performance.now() > until) throw error;
    await delay(STEP_MS);
    await listen(server, port, until);
  }
}

async function answer(routes: Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (isForeignHost(request)) {
      throw new CloudError('INVALID_HOST', 'this server answers only to 127.0.0.1 and localhost');
    }
    const exchange = exchangeOf(request, response);
    const route = routes.find(({ prefix }) => liesBelow(exchange.path, prefix));
    if (route === undefined) {
      sendError(response, notFoundOr503(routes, exchange.path), routes.length === 0 ? 503 : 404);
      return;
    }
    await route.handle(exchange);
  } catch (error) {
    sendError(response, error, error instanceof CloudError ? 400 : 500);
  }
}

function exchangeOf(request: IncomingMessage, response: ServerResponse): Exchange {
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  return {
    request,
    response,
    path: decodePath(path),
    get query() {
      return new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1));
    },
  };
}

function decodePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    throw new CloudError('INVALID_PARAM', `malformed path: ${path}`);
  }
}

function liesBelow(path: string, prefix: string): boolean {
  if (!path.startsWith(prefix)) return false;
  return path.length === prefix.length || prefix.endsWith('/') || path[prefix.length] === '/';
}

function notFoundOr503(routes: Route[], path: string): CloudError {
  return routes.length === 0
    ? new CloudError('SYS_ERR', 'the server is still starting')
    : new CloudError('NOT_FOUND', `nothing is served at ${path}`);
}
