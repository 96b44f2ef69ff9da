import { pipeline } from 'node:stream/promises';
import { lookup } from 'mime-types';
import { CloudError } from '../cloudError';
import type { Exchange, Route } from '../gateway/openGateway';
import { allowLocalOrigins } from '../gateway/origin';
import { checkCloudPath } from './cloudPath';
import { isSigned, type Permit } from './signedUrl';
import { pathFromUrl, type StorageOptions } from './storageService';

const PREFIX = '/storage';
const DOWNLOAD = `${PREFIX}/download/`;
const UPLOAD_LIMIT = 512 * 1024 * 1024;

/** The bytes of stored files: PUT to the address of getUploadMetadata, GET or HEAD a temporary address. */
export function storageRoute(options: StorageOptions): Route {
  return {
    prefix: PREFIX,
    async handle(exchange) {
      if (allowLocalOrigins(exchange.request, exchange.response)) return;
      try {
        if (exchange.path === `${PREFIX}/upload`) await upload(options, exchange);
        else await download(options, exchange);
      } catch (error) {
        sendXmlError(exchange, error);
      }
    },
  };
}

async function upload({ files, key, now }: StorageOptions, exchange: Exchange): Promise<void> {
  const { request, response, query } = exchange;
  if (request.method !== 'PUT') throw new CloudError('MethodNotAllowed', 'files are uploaded by PUT');
  const path = checkCloudPath(query.get('path'));
  const permit: Permit = { purpose: 'upload', path, expiresAt: Number(query.get('expires')) };
  checkPermit(key, permit, request.headers.authorization ?? '', now());
  await files.write(path, request, UPLOAD_LIMIT);
  // The SDK takes any text in the answer for an error.
  response.writeHead(200).end();
}

async function download({ files, key, now }: StorageOptions, exchange: Exchange): Promise<void> {
  const { request, response, query } = exchange;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new CloudError('MethodNotAllowed', 'files are downloaded by GET');
  }
  const path = checkCloudPath(pathFromUrl(exchange.path.slice(DOWNLOAD.length)));
  const permit: Permit = { purpose: 'download', path, expiresAt: Number(query.get('t')) };
  checkPermit(key, permit, query.get('sign') ?? '', now());
  const size = await files.size(path);
  if (size === null) throw new CloudError('NoSuchKey', 'The specified key does not exist.');
  response.writeHead(200, {
    'content-type': lookup(path) || 'application/octet-stream',
    'content-length': size,
    'cache-control': 'no-store',
    // A stored page must not run scripts as if it were the web client of this address.
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(files.read(path), response);
}

function checkPermit(key: string, permit: Permit, signature: string, now: Date): void {
  if (!isSigned(key, permit, signature)) {
    throw new CloudError('SignatureDoesNotMatch', 'The signature of the request does not match.');
  }
  if (now.getTime() > permit.expiresAt) throw new CloudError('AccessDenied', 'Request has expired');
}

const STATUS: Record<string, number> = { NoSuchKey: 404, MethodNotAllowed: 405, INVALID_PARAM: 400 };

/** Errors of the bytes' own service are XML, of which the SDK reads each of these elements. */
function sendXmlError({ request, response }: Exchange, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (!(error instanceof CloudError)) console.error(error);
  const code = error instanceof CloudError ? error.code : 'InternalError';
  const fields = {
    Code: code,
    Message: String((error as Error).message),
    RequestId: 'local',
    TraceId: 'local',
  };
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  const body = `<?xml version='1.0' encoding='utf-8' ?>\n<Error>${elements.join('')}</Error>`;
  const status = error instanceof CloudError ? (STATUS[code] ?? 403) : 500;
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
