import fc from 'fast-check';
import { openTestDatabase, type TestDatabase } from '../testDatabase';
import type { Document } from '../values/document';

/** Two collections with the same documents: one with indexes, one that can only be scanned. */
const INDEXES = {
  indexed: [
    { name: 'a', keys: [{ name: 'a', direction: 1 as const }] },
    { name: 'aDown', keys: [{ name: 'a', direction: -1 as const }] },
    {
      name: 'ab',
      keys: [
        { name: 'a', direction: 1 as const },
        { name: 'b', direction: -1 as const },
      ],
    },
    {
      name: 'bId',
      keys: [
        { name: 'b', direction: 1 as const },
        { name: '_id', direction: 1 as const },
      ],
    },
    {
      name: 'nested',
      keys: [
        { name: 'c.d', direction: 1 as const },
        { name: 'b', direction: 1 as const },
      ],
    },
  ],
  scanned: [],
};

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom('', 'x', 'xy', '\u0000', '￿', '😀') },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, 0.5, new Date(0), new Date(5)) },
);
const value = fc.oneof(
  { weight: 8, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ d: scalar }) },
);
const documents = fc.array(
  fc.record(
    {
      a: value,
      b: scalar, // A compound index takes one array only.
      c: fc.oneof(
        fc.record({ d: value }, { requiredKeys: [] }),
        value,
        fc.array(fc.record({ d: scalar }), { maxLength: 3 }),
      ),
    },
    { requiredKeys: [] },
  ),
  { minLength: 1, maxLength: 30 },
);
const condition = fc.oneof(
  value,
  value.map((operand) => ({ $eq: operand })),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
);
const path = fc.constantFrom('a', 'b', 'c.d', '_id');
const fieldQuery = fc.tuple(path, condition).map(([name, test]): Document => ({ [name]: test }));
const query = fc.oneof(
  fieldQuery,
  fc.tuple(fieldQuery, fieldQuery).map(([first, second]): Document => ({ ...first, ...second })),
  fc.array(fieldQuery, { minLength: 1, maxLength: 3 }).map((list): Document => ({ $and: list })),
  fc.array(fieldQuery, { minLength: 1, maxLength: 2 }).map((list): Document => ({ $or: list })),
);
const order = fc
  .uniqueArray(fc.tuple(path, fc.constantFrom(1, -1)), { maxLength: 3, selector: ([name]) => name })
  .map((entries): Document => Object.fromEntries(entries));
const paging = fc.record({ limit: fc.integer({ min: 1, max: 12 }), offset: fc.integer({ min: 0, max: 5 }) });

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ indexes: INDEXES });
});

afterAll(() => database.close());

test('a query gives the same documents in the same order with indexes and without', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.array(fc.tuple(query, order, paging), { minLength: 1, maxLength: 8 }),
      async (stored, queries) => {
        await store(stored);
        for (const [filter, sort, { limit, offset }] of queries) {
          const options = { order: sort, limit, offset };
          const indexed = await database.get('indexed', filter, options);
          expect(indexed).toEqual(await database.get('scanned', filter, options));
          expect(await database.count('indexed', filter)).toBe(await database.count('scanned', filter));
        }
      },
    ),
    { numRuns: 120 },
  );
});

test('updates and removals keep the indexes in line with the documents', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      query,
      value,
      query,
      query,
      async (stored, changed, newValue, removed, filter) => {
        await store(stored);
        for (const name of ['indexed', 'scanned']) {
          await database.update(name, changed, { $set: { a: newValue } }, { multi: true });
          await database.remove(name, removed);
        }
        const indexed = await database.get('indexed', filter, { order: { a: 1 } });
        expect(indexed).toEqual(await database.get('scanned', filter, { order: { a: 1 } }));
      },
    ),
    { numRuns: 60 },
  );
});

async function store(stored: Document[]): Promise<void> {
  const withIds = stored.map((document, i) => ({
    _id: (i * 7) % stored.length === i ? `id${i}` : i,
    ...document,
  }));
  for (const name of ['indexed', 'scanned']) {
    await database.remove(name, {});
    await database.add(name, withIds);
  }
}
