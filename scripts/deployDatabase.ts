import CloudBase from '@cloudbase/manager-node';
import indexFile from '../cloudfunctions/shared/store/indexes.json';

/** An index in the words of the platform's management API. */
interface PlatformIndex {
  IndexName: string;
  MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: { Name: string; Direction: string }[] };
}

interface DeclaredIndex {
  name: string;
  keys: { name: string; direction: number | string }[];
  unique?: boolean;
}

/** The declared indexes of a collection that an environment does not have yet. Nothing is ever dropped: that stays a person's decision. */
export const missingIndexes = (declared: DeclaredIndex[], existing: string[]): PlatformIndex[] =>
  declared.filter(({ name }) => !existing.includes(name)).map(platformIndex);

const platformIndex = ({ name, keys, unique = false }: DeclaredIndex): PlatformIndex => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique,
    MgoIndexKeys: keys.map((key) => ({ Name: key.name, Direction: String(key.direction) })),
  },
});

/**
 * Creates what the store declares in the environment ENV_ID: collections, indexes, and the permission that keeps clients out.
 * Repeating it changes nothing. Needs TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY.
 */
async function deployDatabase(envId: string, secretId: string, secretKey: string): Promise<void> {
  const { database, permission } = new CloudBase({ envId, secretId, secretKey });
  for (const [collection, declared] of Object.entries(indexFile)) {
    await database.createCollectionIfNotExists(collection);
    const { Indexes = [] } = await database.describeCollection(collection);
    const CreateIndexes = missingIndexes(
      declared,
      Indexes.map(({ Name }) => Name ?? ''),
    );
    if (CreateIndexes.length > 0) await database.updateCollection(collection, { CreateIndexes });
    await permission.modifyResourcePermission({
      resourceType: 'collection',
      resource: collection,
      permission: 'ADMINONLY',
    });
    console.error(`${collection}: ${CreateIndexes.length} indexes created, closed to clients`);
  }
}

if (process.argv[1] === __filename) {
  const { ENV_ID, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY } = process.env;
  if (!ENV_ID || !TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY) {
    console.error('ENV_ID, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY must be set');
    process.exit(1);
  }
  deployDatabase(ENV_ID, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
