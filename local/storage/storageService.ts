import { CloudError } from '../cloudError';
import { type AdminRequest, type AdminService, unknownAction } from '../gateway/adminRoute';
import { checkCloudPath, fileIdOf, pathOf } from './cloudPath';
import type { FileStore } from './fileStore';
import { signPermit } from './signedUrl';

export interface StorageOptions {
  files: FileStore;
  /** Signs addresses. Kept between starts, or addresses would die with the process. */
  key: string;
  url: string;
  now(): Date;
}

interface FileRequest {
  fileid?: unknown;
  max_age?: unknown;
}

const UPLOAD_SECONDS = 900;
const DEFAULT_MAX_AGE_SECONDS = 24 * 60 * 60;
/** The platform takes 50 files a request. */
const MOST_FILES = 50;

/** `storage.*`: addresses to upload to and to download from, and deletion. The bytes go over storageRoute. */
export function storageService(options: StorageOptions): AdminService {
  return async (request) => {
    switch (request.action) {
      case 'storage.getUploadMetadata':
        return { data: uploadMetadata(options, request) };
      case 'storage.batchGetDownloadUrl':
        return {
          data: { download_list: await eachOf(request.file_list, (file) => download(options, file)) },
        };
      case 'storage.batchDeleteFile':
        return { data: { delete_list: await eachOf(request.fileid_list, (id) => remove(options, id)) } };
      default:
        throw unknownAction(request.action);
    }
  };
}

function uploadMetadata(options: StorageOptions, request: AdminRequest): Record<string, string> {
  const path = checkCloudPath(request.path);
  const expiresAt = options.now().getTime() + UPLOAD_SECONDS * 1_000;
  const query = new URLSearchParams({ path, expires: String(expiresAt) });
  return {
    url: `${options.url}/storage/upload?${query}`,
    authorization: signPermit(options.key, { purpose: 'upload', path, expiresAt }),
    token: 'local',
    fileId: fileIdOf(path),
    // Goes into a header, which takes no Chinese.
    cosFileId: Buffer.from(path).toString('base64url'),
  };
}

async function download(options: StorageOptions, file: unknown): Promise<Record<string, unknown>> {
  const { fileid: fileID, max_age: maxAge } = (file ?? {}) as FileRequest;
  const path = pathOf(fileID);
  if ((await options.files.size(path)) === null) return missing(fileID);
  const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : DEFAULT_MAX_AGE_SECONDS;
  const expiresAt = options.now().getTime() + seconds * 1_000;
  const sign = signPermit(options.key, { purpose: 'download', path, expiresAt });
  return {
    code: 'SUCCESS',
    fileID,
    tempFileURL: `${options.url}/storage/download/${plainUrlPath(path)}?t=${expiresAt}&sign=${sign}`,
    maxAge: seconds,
  };
}

/**
 * The SDK encodes the address once more (encodeURI), so it must come unencoded, as the platform sends it. The three
 * characters that would end the path, or be taken for an encoding, stand as a control character that no path has.
 */
function plainUrlPath(path: string): string {
  return path.replaceAll('?', '\u0001').replaceAll('#', '\u0002').replaceAll('%', '\u0003');
}

/** Undoes what plainUrlPath did, on the decoded path. */
export function pathFromUrl(plain: string): string {
  return plain.replaceAll('\u0001', '?').replaceAll('\u0002', '#').replaceAll('\u0003', '%');
}

async function remove(options: StorageOptions, fileID: unknown): Promise<Record<string, unknown>> {
  return (await options.files.remove(pathOf(fileID))) ? { code: 'SUCCESS', fileID } : missing(fileID);
}

function missing(fileID: unknown): Record<string, unknown> {
  return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '', message: 'storage file not exists' };
}

/** A file that cannot be served is an entry with a code; the request as a whole still succeeds. */
async function eachOf(
  list: unknown,
  act: (item: unknown) => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>[]> {
  if (!Array.isArray(list) || list.length === 0) {
    throw new CloudError('INVALID_PARAM', 'the list of files must be a non-empty array');
  }
  if (list.length > MOST_FILES) {
    throw new CloudError('INVALID_PARAM', `at most ${MOST_FILES} files a request, got ${list.length}`);
  }
  return Promise.all(
    list.map(async (item: unknown) => {
      try {
        return await act(item);
      } catch (error) {
        if (!(error instanceof CloudError)) throw error;
        const fileID = typeof item === 'string' ? item : (item as FileRequest | null)?.fileid;
        return { code: error.code, fileID, message: error.message };
      }
    }),
  );
}
