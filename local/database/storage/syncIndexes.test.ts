import type { IndexDeclaration } from '../database';
import { openTestDatabase, type TestDatabase } from '../testDatabase';

const onName = (unique = false): IndexDeclaration => ({
  name: 'name',
  keys: [{ name: 'name', direction: 1 }],
  unique,
});

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ indexes: { people: [] } });
  await database.add('people', [{ _id: 'a', name: 'x' }, { _id: 'b', name: 'y' }, { _id: 'c' }]);
});

afterEach(() => database.close());

test('declared collections exist, others have to be created', async () => {
  expect(await database.count('people')).toBe(3);
  await expect(database.add('strangers', { a: 1 })).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  });
  await database.send('addCollection', { collectionName: 'strangers' });
  await database.add('strangers', { a: 1 });
});

test('an index declared later is built from the documents, and one no longer declared is dropped', async () => {
  await database.reopen({ indexes: { people: [onName(true)] } });
  await expect(database.add('people', { _id: 'd', name: 'x' })).rejects.toThrow('E11000 duplicate key error');
  await expect(database.add('people', { _id: 'd' })).rejects.toThrow('dup key: { name: null }');
  await database.reopen({ indexes: { people: [] } });
  await database.add('people', { _id: 'd', name: 'x' });
  expect(await database.count('people', { name: 'x' })).toBe(2);
});

test('a unique index that the documents violate is refused at open and leaves nothing behind', async () => {
  await database.add('people', { _id: 'd', name: 'x' });
  await expect(database.reopen({ indexes: { people: [onName(true)] } })).rejects.toThrow('E11000');
  database = await openTestDatabase({ dir: database.dir, indexes: { people: [onName()] } });
  expect(await database.count('people', { name: 'x' })).toBe(2);
});

test('more than 20 indexes are refused', async () => {
  const many = Array.from({ length: 21 }, (_unused, i) => ({ ...onName(), name: `i${i}` }));
  const opening = openTestDatabase({ indexes: { people: many } });
  await expect(opening).rejects.toThrow('20 are allowed');
});
