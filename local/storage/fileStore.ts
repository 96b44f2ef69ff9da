import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, type ReadStream, rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { CloudError } from '../cloudError';
import { syncFolder } from '../durableFile';

/**
 * Stored files on disk, each named by the hash of its path: no path can lead out of the folder, be too long for the
 * file system or be a file and a folder at once.
 */
export class FileStore {
  private readonly dir: string;
  private readonly incoming: string;

  constructor(dir: string) {
    this.dir = join(dir, 'files');
    this.incoming = join(dir, 'incoming');
    // What is left here was cut off by a crash and never acknowledged.
    rmSync(this.incoming, { recursive: true, force: true });
    mkdirSync(this.dir, { recursive: true });
    mkdirSync(this.incoming, { recursive: true });
  }

  /**
   * Stores a file, replacing one of the same path at once and whole. Durable when it resolves.
   * @throws CloudError EXCEED_REQUEST_LIMIT above `limit` bytes
   */
  async write(path: string, content: Readable, limit: number): Promise<void> {
    const temporary = join(this.incoming, randomUUID());
    try {
      await writeSynced(temporary, content, limit);
      await rename(temporary, this.locate(path));
      syncFolder(this.dir);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Bytes, or null when there is no such file. */
  async size(path: string): Promise<number | null> {
    try {
      return (await stat(this.locate(path))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  read(path: string): ReadStream {
    return createReadStream(this.locate(path));
  }

  /** False when there was no such file. */
  async remove(path: string): Promise<boolean> {
    if ((await this.size(path)) === null) return false;
    await rm(this.locate(path), { force: true });
    syncFolder(this.dir);
    return true;
  }

  private locate(path: string): string {
    return join(this.dir, createHash('sha256').update(path).digest('hex'));
  }
}

async function writeSynced(file: string, content: Readable, limit: number): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    let size = 0;
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) {
        throw new CloudError('EXCEED_REQUEST_LIMIT', `the file exceeds the limit of ${limit} bytes`);
      }
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}
