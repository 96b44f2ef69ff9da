import type { Document } from '../values/document';
import { compileUpdate } from './apply';
import { equalityFields } from './positional';

const NOW = new Date(0);

function updated(document: Document, update: Document, filter: Document = {}): Document {
  const { _id: _ignored, ...fields } = compileUpdate(update, NOW)({ _id: 1, ...document }, filter);
  return fields;
}

describe('an update is refused before any document is touched when', () => {
  test.each<[string, Document, string]>([
    ['it is empty', {}, "'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}"],
    ['an operator is empty', { $inc: {} }, "'$inc' is empty. You must specify a field like so"],
    ['an operator does not exist', { $increase: { a: 1 } }, 'Unknown modifier: $increase'],
    ['a field stands beside operators', { a: 1 }, 'Unknown modifier: a'],
    ['an operator has no fields', { $set: 5 }, 'Modifiers operate on fields but we found type int instead'],
    ['a name is empty', { $set: { 'a..b': 1 } }, "The update path 'a..b' contains an empty field name"],
    ['a name begins with a dollar', { $set: { 'a.$b': 1 } }, "The dollar ($) prefixed field '$b' in 'a.$b'"],
    ['a path begins with a position', { $set: { '$.a': 1 } }, "The dollar ($) prefixed field '$' in '$.a'"],
    [
      'two operators share a path',
      { $set: { a: 1 }, $inc: { a: 1 } },
      "Updating the path 'a' would create a conflict at 'a'",
    ],
    [
      'one path lies under another',
      { $set: { a: 1 }, $inc: { 'a.b': 1 } },
      "Updating the path 'a.b' would create a conflict at 'a'",
    ],
  ])('%s', (_title, update, message) => {
    expect(() => compileUpdate(update, NOW)).toThrow(message);
  });
});

describe('an update', () => {
  test('takes several operators at once', () => {
    expect(updated({ a: 1, c: 1 }, { $set: { b: 2 }, $inc: { a: 1 }, $unset: { c: '' } })).toEqual({
      a: 2,
      b: 2,
    });
  });

  test('does not take a path for one that only begins alike', () => {
    expect(updated({}, { $set: { ab: 1 }, $inc: { a: 1 } })).toEqual({ ab: 1, a: 1 });
  });

  test('may set the _id that the document has, and no other', () => {
    expect(updated({}, { $set: { _id: 1, a: 1 } })).toEqual({ a: 1 });
    for (const update of [{ $set: { _id: 2 } }, { $inc: { _id: 1 } }, { $unset: { _id: '' } }]) {
      expect(() => updated({}, update)).toThrow("would modify the immutable field '_id'");
    }
  });
});

describe('the position that the query matched ($)', () => {
  const lines = {
    lines: [
      { sku: 'a', n: 1 },
      { sku: 'b', n: 1 },
      { sku: 'b', n: 1 },
    ],
  };

  test.each<[string, Document]>([
    ['by a field of the elements', { 'lines.sku': 'b' }],
    ['by $elemMatch', { lines: { $elemMatch: { sku: 'b', n: 1 } } }],
    ['within $and', { $and: [{ 'lines.sku': 'b' }] }],
  ])('is the first, found %s', (_title, filter) => {
    const { lines: result } = updated(lines, { $set: { 'lines.$.n': 9 } }, filter);
    expect(result).toEqual([
      { sku: 'a', n: 1 },
      { sku: 'b', n: 9 },
      { sku: 'b', n: 1 },
    ]);
  });

  test('is found among scalars too', () => {
    expect(updated({ list: [1, 5, 9] }, { $inc: { 'list.$': 1 } }, { list: { $gt: 3 } })).toEqual({
      list: [1, 6, 9],
    });
  });

  test('is refused when the query does not speak of the array', () => {
    expect(() => updated(lines, { $set: { 'lines.$.n': 9 } }, { _id: 1 })).toThrow(
      'The positional operator did not find the match needed from the query',
    );
  });
});

describe('every position ($[])', () => {
  test('is updated, in nested arrays too', () => {
    expect(updated({ a: [1, 2] }, { $inc: { 'a.$[]': 1 } })).toEqual({ a: [2, 3] });
    const nested = { a: [{ b: [1, 2] }, { b: [3] }] };
    expect(updated(nested, { $mul: { 'a.$[].b.$[]': 10 } })).toEqual({ a: [{ b: [10, 20] }, { b: [30] }] });
  });

  test('is refused where there is no array, and with a filter nobody gave', () => {
    expect(() => updated({ a: 1 }, { $inc: { 'a.$[]': 1 } })).toThrow(
      'Cannot apply array updates to non-array element a',
    );
    expect(() => updated({ a: [1] }, { $inc: { 'a.$[item]': 1 } })).toThrow(
      "No array filter found for identifier 'item' in path 'a.$[item]'",
    );
  });
});

test('a document created by an upsert begins with what the query fixes', () => {
  expect(
    equalityFields({
      a: 1,
      b: { $eq: 2 },
      c: { $gt: 3 },
      d: /x/,
      'e.f': { g: 1 },
      $and: [{ h: 4 }],
      $or: [{ i: 5 }],
    }),
  ).toEqual([
    ['a', 1],
    ['b', 2],
    ['e.f', { g: 1 }],
    ['h', 4],
  ]);
});
