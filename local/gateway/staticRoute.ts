import sirv from 'sirv';
import { CloudError } from '../cloudError';
import { sendError } from './answers';
import type { Route } from './openGateway';

/**
 * Serves the files of a built web client below a path; where a compressed one stands beside it (`app.js.gz`), that one, as the
 * platform's hosting compresses by itself. Reads them anew each time: they may be rebuilt.
 */
export function staticRoute(path: string, dir: string): Route {
  const serve = sirv(dir, { dev: true, etag: true, brotli: true, gzip: true });
  const prefix = path === '/' ? '/' : path.replace(/\/+$/, '');
  return {
    prefix,
    async handle({ request, response, path: requested }) {
      const url = request.url ?? '/';
      if (prefix !== '/' && requested === prefix) {
        // Without the slash the page's relative addresses would miss the prefix.
        response.writeHead(302, { location: `${prefix}/` }).end();
        return;
      }
      if (prefix !== '/') request.url = url.slice(prefix.length);
      serve(request, response, () => {
        sendError(response, new CloudError('NOT_FOUND', `nothing is served at ${requested}`), 404);
      });
    },
  };
}
