import busboy from 'busboy';
import { CloudError } from '../cloudError';

/**
 * The parts of a multipart form: text as strings, binary parts as Buffers.
 * @throws CloudError INVALID_PARAM when the form is cut off or malformed
 */
export async function parseMultipart(
  body: Buffer,
  contentType: string,
): Promise<Record<string, string | Buffer>> {
  const parts = new Map<string, string | Buffer>();
  try {
    await new Promise<void>((resolve, reject) => {
      const form = busboy({ headers: { 'content-type': contentType } });
      form.on('field', (name, value) => parts.set(name, value));
      form.on('file', (name, stream) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => parts.set(name, Buffer.concat(chunks)));
        stream.on('error', reject);
      });
      form.on('error', reject);
      form.on('close', resolve);
      form.end(body);
    });
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `malformed multipart form: ${(error as Error).message}`);
  }
  return Object.fromEntries(parts);
}
