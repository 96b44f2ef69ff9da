import { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { compileProjection } from '../query/projection';
import type { Document } from './document';
import { addPath, type Fields } from './fields';
import { packDocument, toRead, unpackDocument } from './record';

const names = ['a', 'b', 'ab', '5', '57', '0', '积分', `long ${'name '.repeat(60)}`];
const name = fc.constantFrom(...names);
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'x'.repeat(31), 'x'.repeat(32), '积'.repeat(300), 'y'.repeat(70_000)),
  fc.integer(),
  fc.constantFrom(
    0,
    127,
    128,
    255,
    256,
    65_535,
    65_536,
    2 ** 32,
    2 ** 53,
    -1,
    -32,
    -33,
    -129,
    -40_000,
    -(2 ** 40),
  ),
  fc.double(),
  fc.constantFrom(
    null,
    undefined,
    true,
    false,
    /a.c/i,
    new Date(0),
    new Date(-1),
    new Date(123_456),
    new Date(2e14),
  ),
  fc.constantFrom(
    new ObjectId('0123456789abcdef01234567'),
    Decimal128.fromString('1.5'),
    Long.fromString('9007199254740993'),
    new Binary(Buffer.from([1, 2, 3])),
    new Timestamp({ t: 1, i: 2 }),
    new MinKey(),
    new MaxKey(),
  ),
);
const value = fc.letrec<{ value: unknown; document: Document }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    scalar,
    tie('document'),
    fc.array(tie('value'), { maxLength: 20 }),
  ),
  document: fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(name, tie('value'), { maxKeys: 6, noNullPrototype: true }) },
    { weight: 1, arbitrary: fc.integer({ min: 14, max: 40 }).map(manyFields) },
  ),
}));
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const paths = fc.uniqueArray(path, { minLength: 1, maxLength: 5 }).filter(apart);

test('some fields of a record, projected, are what projecting the whole document gives', () => {
  fc.assert(
    fc.property(value.document, paths, fc.boolean(), (document, wanted, withId) => {
      const record = packDocument({ _id: 'one', ...document });
      const included = Object.fromEntries(wanted.map((each) => [each, true]));
      const { shape, fields } = compileProjection(withId ? included : { ...included, _id: false }, {});
      const some = unpackDocument(record, toRead(fields()!));
      expect(shape(some)).toStrictEqual(shape(unpackDocument(record)));
      expect(Object.keys(shape(some))).toEqual(Object.keys(shape(unpackDocument(record))));
    }),
    { numRuns: 1000 },
  );
});

test('nothing but the wanted fields is read, of nested documents too', () => {
  const record = packDocument({ _id: 1, a: { b: 1, c: { d: 2, e: 3 } }, f: [{ g: 4, h: 5 }], i: 6 });
  expect(unpackDocument(record, readable('a.c.e', 'f.g', 'j'))).toEqual({
    a: { c: { e: 3 } },
    f: [{ g: 4, h: 5 }],
  });
});

test('documents of any size are passed over', () => {
  const large = {
    before: manyFields(70_000),
    list: Array.from({ length: 70_000 }, (_, i) => i),
    wanted: 'here',
  };
  expect(unpackDocument(packDocument(large), readable('wanted', 'before.f69999'))).toEqual({
    before: { f69999: 69_999 },
    wanted: 'here',
  });
});

test('a field that is wanted whole and in part is read whole', () => {
  const record = packDocument({ a: { b: 1, c: 2 } });
  expect(unpackDocument(record, readable('a.b', 'a'))).toEqual({ a: { b: 1, c: 2 } });
  expect(unpackDocument(record, readable('a', 'a.b'))).toEqual({ a: { b: 1, c: 2 } });
});

function readable(...wanted: string[]) {
  const fields: Fields = new Map();
  for (const each of wanted) addPath(fields, each);
  return toRead(fields);
}

function manyFields(count: number): Document {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, i]));
}

/** A projection names no field together with a field inside it. */
function apart(wanted: string[]): boolean {
  return !wanted.some((one) => wanted.some((other) => other.startsWith(`${one}.`)));
}
