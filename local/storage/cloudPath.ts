import { CloudError } from '../cloudError';
import { ENVIRONMENT_ID } from '../functions/callContext';

const BUCKET = 'local-bucket';
const LONGEST_PATH_BYTES = 850;
const FILE_ID = /^cloud:\/\/[^/]+\/(.+)$/s;

/**
 * Checks a path in the storage as the platform does: relative, no empty, `.` or `..` part, 850 bytes at most.
 * @throws CloudError INVALID_PARAM
 */
export function checkCloudPath(path: unknown): string {
  if (typeof path !== 'string' || path === '') {
    throw new CloudError('INVALID_PARAM', 'the cloud path must be a non-empty string');
  }
  if (Buffer.byteLength(path) > LONGEST_PATH_BYTES) {
    throw new CloudError('INVALID_PARAM', `the cloud path exceeds ${LONGEST_PATH_BYTES} bytes`);
  }
  const isBad = path.split('/').some((part) => part === '' || part === '.' || part === '..');
  if (isBad || /[\\\p{Cc}]/u.test(path)) {
    throw new CloudError('INVALID_PARAM', `invalid cloud path: ${JSON.stringify(path)}`);
  }
  return path;
}

/** What the SDK calls a file by: cloud://ENVIRONMENT.BUCKET/PATH. */
export function fileIdOf(path: string): string {
  return `cloud://${ENVIRONMENT_ID}.${BUCKET}/${path}`;
}

/** @throws CloudError INVALID_PARAM when it is not a file id or its path is not one that can be stored */
export function pathOf(fileId: unknown): string {
  const match = typeof fileId === 'string' ? FILE_ID.exec(fileId) : null;
  if (match === null) throw new CloudError('INVALID_PARAM', `invalid file id: ${JSON.stringify(fileId)}`);
  return checkCloudPath(match[1]);
}
