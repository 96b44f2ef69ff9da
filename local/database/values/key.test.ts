import { ObjectId } from 'bson';
import fc from 'fast-check';
import { afterPrefix, cutKey, encodeKey, encodeValue, MAX_KEY_BYTES } from './key';
import { compareValues } from './order';

const text = fc.string({ unit: 'binary' });
const scalar = fc.oneof(
  text,
  fc.constantFrom('', '\0', 'a', 'a\0', 'a\0b', 'ab', '积分', '\u{1f600}', '\uffff'),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.nat().map((seconds) => ObjectId.createFromTime(seconds)),
);
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

test('keys compare as MongoDB compares the values', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const byBytes = Buffer.compare(encodeValue(a), encodeValue(b));
      expect(Math.sign(byBytes)).toBe(Math.sign(compareValues(a, b)));
    }),
    { numRuns: 2000 },
  );
});

test('keys of several values compare by the first that differs, descending ones the other way round', () => {
  fc.assert(
    fc.property(fc.tuple(scalar, scalar), fc.tuple(scalar, scalar), (a, b) => {
      const byBytes = Buffer.compare(encodeKey(a, [1, -1]), encodeKey(b, [1, -1]));
      const order = compareValues(a[0], b[0]) || -compareValues(a[1], b[1]);
      expect(Math.sign(byBytes)).toBe(Math.sign(order) || 0);
    }),
    { numRuns: 1000 },
  );
});

test('a key is its own: making others does not change it', () => {
  const long = 'x'.repeat(300_000);
  const first = encodeValue('first');
  const before = Buffer.from(first);
  expect(encodeValue(long).length).toBe(long.length + 3);
  encodeValue('other');
  expect(first).toEqual(before);
  expect(encodeValue('first')).toEqual(before);
});

test('a key that is too long is cut, and stays equal only to itself', () => {
  const key = encodeValue('x'.repeat(5000));
  const sibling = encodeValue(`${'x'.repeat(4999)}y`);
  expect(cutKey(key)).toHaveLength(MAX_KEY_BYTES);
  expect(cutKey(key)).toEqual(cutKey(Buffer.from(key)));
  expect(cutKey(key)).not.toEqual(cutKey(sibling));
  expect(cutKey(encodeValue('short'))).toEqual(encodeValue('short'));
});

test('what comes after a prefix is greater than all that begins with it', () => {
  expect(afterPrefix(Buffer.from([1, 2]))).toEqual(Buffer.from([1, 3]));
  expect(afterPrefix(Buffer.from([1, 0xff]))).toEqual(Buffer.from([2]));
  expect(afterPrefix(Buffer.from([0xff, 0xff]))).toBeUndefined();
});
