import cloud from 'wx-server-sdk';
// The SDK is initialised where its database is.
import '../store/database';

/** A file of cloud storage, or why there is none to be had. */
export type StoredFile = Buffer | 'missing' | 'too large';

/** Reads a file of cloud storage whole, unless it has more than `largest` bytes. */
export async function readFile(fileID: string, largest: number): Promise<StoredFile> {
  const answer = await cloud.getTempFileURL({ fileList: [fileID] });
  const address = answer?.fileList[0]?.tempFileURL;
  if (!address) return 'missing';
  // The platform's addresses come unencoded, and the SDK encodes them in the same way.
  const response = await fetch(encodeURI(address));
  if (response.status === 404 || response.status === 403) return 'missing';
  if (!response.ok || response.body === null) throw new Error(`storage answered ${response.status}`);
  return readBody(response.body, largest);
}

async function readBody(body: ReadableStream<Uint8Array>, largest: number): Promise<StoredFile> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    parts.push(part.value);
    if (size <= largest) continue;
    await reader.cancel();
    return 'too large';
  }
  return Buffer.concat(parts);
}

/** Writes a file of cloud storage, replacing what stands there; answers its file id. */
export async function writeFile(path: string, bytes: Buffer): Promise<string> {
  const answer = await cloud.uploadFile({ cloudPath: path, fileContent: bytes });
  if (!answer) throw new Error('storage did not answer');
  return answer.fileID;
}

/** The most that the platform removes at once. */
const removedAtOnce = 50;

/** Removes files; those that are gone already do not matter. */
export async function removeFiles(fileIDs: readonly string[]): Promise<void> {
  for (let start = 0; start < fileIDs.length; start += removedAtOnce)
    await cloud.deleteFile({ fileList: fileIDs.slice(start, start + removedAtOnce) });
}
