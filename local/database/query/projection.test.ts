import fc from 'fast-check';
import { openTestDatabase, type TestDatabase } from '../testDatabase';
import type { Document } from '../values/document';
import { compileProjection } from './projection';

const INDEXES = {
  things: [
    { name: 'a', keys: [{ name: 'a', direction: 1 as const }] },
    { name: 'cd', keys: [{ name: 'c.d', direction: -1 as const }], unique: false },
  ],
};

const scalar = fc.constantFrom(null, 1, 2, 'x', 'y', true, new Date(5));
const inner = fc.record({ d: scalar, e: scalar, 5: scalar }, { requiredKeys: [] });
const anything = fc.oneof(scalar, inner, fc.array(fc.oneof(scalar, inner), { maxLength: 3 }));
const documents = fc.array(
  fc.record({ a: scalar, b: anything, c: anything, f: scalar }, { requiredKeys: [] }),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gte: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $elemMatch: fc.record({ d: scalar }) }),
);
const field = fc.constantFrom('_id', 'a', 'b', 'b.d', 'b.5', 'c', 'c.d', 'c.0', 'f');
const simple = fc.dictionary(field, condition, { maxKeys: 2, noNullPrototype: true });
const query: fc.Arbitrary<Document> = fc.oneof(
  simple,
  fc.tuple(simple, simple).map(([one, other]) => ({ $or: [one, other] })),
  simple.map((one) => ({ $nor: [{ f: 2 }, one] })),
  fc.constant({ $expr: { $eq: ['$a', '$f'] } }),
  fc
    .integer({ min: 1, max: 12 })
    .map((most) => ({ _id: { $in: Array.from({ length: most }, (_, i) => i * 2) } })),
  fc.constant({ _id: 0 }),
);
const projection = fc.constantFrom<Document>(
  { a: 1 },
  { 'b.d': 1, f: 1 },
  { 'b.5': 1, _id: 0 },
  { 'c.0': 1, c: { d: 1 } },
  { _id: 1 },
  { b: 0 },
  { c: { $slice: 1 } },
  { c: { $elemMatch: { d: 1 } } },
);
const order = fc.constantFrom<Document | undefined>(undefined, { a: -1 }, { 'c.d': -1, f: 1 }, { _id: -1 });

describe('a query that asks for some fields', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase({ indexes: INDEXES });
  });
  afterAll(() => database.close());

  test('answers what projecting its whole documents gives, inside a transaction too', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        query,
        projection,
        order,
        fc.nat({ max: 4 }),
        fc.boolean(),
        async (list, filter, fields, sort, offset, isChanged) => {
          await database.remove('things', {});
          await database.add(
            'things',
            list.map((each, _id) => ({ _id, ...each })),
          );
          const transactionId = await database.begin();
          if (isChanged) {
            await database.update('things', { a: 1 }, { $set: { f: 2 } }, { multi: true, transactionId });
            await database.add('things', { _id: 100, a: 1, b: { d: 1, 5: 2 } }, transactionId);
          }
          const options = { order: sort, offset, transactionId };
          const whole = await database.get('things', filter, options);
          const some = await database.get('things', filter, { ...options, projection: fields });
          await database.abort(transactionId);
          expect(some).toEqual(whole.map(compileProjection(fields, filter).shape));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is refused for its query before it is refused for the fields', async () => {
    const [bad, good] = [{ a: { $nonsense: 1 } }, { a: 1 }];
    const projected = { projection: { a: 1, b: 0 } };
    await expect(database.get('things', bad, projected)).rejects.toThrow('unknown operator: $nonsense');
    await expect(database.get('things', good, projected)).rejects.toThrow('mix of inclusion and exclusion');
  });
});
