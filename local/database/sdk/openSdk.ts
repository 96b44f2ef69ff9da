import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalCloudBase, startLocal } from '../../startLocal';
import { temporaryFolder } from '../../testing/functionFolder';
import { useSdk } from '../../testing/useSdk';
import type { SdkDatabase } from './sdkTypes';

const INDEXES = {
  users: [{ name: 'mail', keys: [{ name: 'mail', direction: 1 }], unique: true }],
  orders: [],
  places: [{ name: 'at', keys: [{ name: 'at', direction: '2dsphere' }] }],
};

/** A database as functions see it, through the real SDK, with the collections users, orders and places. For tests. */
export interface OpenSdk {
  db: SdkDatabase;
  /** Sends one request past the SDK, as anything else on this machine could. */
  post(request: object): Promise<Record<string, unknown>>;
  /** Removes every document of the three collections. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

export async function openSdk(): Promise<OpenSdk> {
  const folder = temporaryFolder();
  const indexFile = join(folder.path, 'indexes.json');
  writeFileSync(indexFile, JSON.stringify(INDEXES));
  const local: LocalCloudBase = await startLocal({
    port: 0,
    dataDir: join(folder.path, 'data'),
    indexFile,
  });
  // biome-ignore lint/correctness/useHookAtTopLevel: it has nothing to do with React.
  const db = useSdk(local).database() as unknown as SdkDatabase;
  return {
    db,
    async post(request) {
      const options = { method: 'POST', body: JSON.stringify(request) };
      return (await fetch(`${local.url}/admin`, options)).json() as Promise<Record<string, unknown>>;
    },
    async empty() {
      for (const name of Object.keys(INDEXES)) {
        const all = { _id: db.command.exists!(true) };
        await db.collection(name).where(all).remove();
      }
    },
    async close() {
      await local.close();
      rmSync(folder.path, { recursive: true, force: true });
    },
  };
}
