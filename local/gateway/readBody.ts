import type { IncomingMessage } from 'node:http';
import { CloudError } from '../cloudError';

/**
 * The whole body of a request.
 * @throws CloudError EXCEED_REQUEST_LIMIT above `limit` bytes; the rest of the body is thrown away
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  const chunks: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (announced <= limit && size <= limit) chunks.push(chunk);
    });
    request.once('end', resolve);
    request.once('error', reject);
  });
  if (size > limit) {
    throw new CloudError(
      'EXCEED_REQUEST_LIMIT',
      `request body of ${size} bytes exceeds the limit of ${limit} bytes`,
    );
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/**
 * The body as a JSON object.
 * @throws CloudError INVALID_PARAM when it is anything else
 */
export async function readJsonObject(
  request: IncomingMessage,
  limit: number,
): Promise<Record<string, unknown>> {
  return parseJsonObject(await readBody(request, limit));
}

export function parseJsonObject(body: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new CloudError('INVALID_PARAM', 'the request body is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CloudError('INVALID_PARAM', 'the request body must be a JSON object');
  }
  return value as Record<string, unknown>;
}
