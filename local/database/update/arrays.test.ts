import type { Document } from '../values/document';
import { compileUpdate } from './apply';

const NOW = new Date(0);

function listAfter(list: unknown, update: Document): unknown {
  return compileUpdate(update, NOW)({ _id: 'x', ...(list === undefined ? {} : { list }) }, {}).list;
}

const refused = (update: Document) => expect(() => compileUpdate(update, NOW));
const refusedOn = (list: unknown, update: Document) => expect(() => listAfter(list, update));

describe('$push', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['appends', [1], 2, [1, 2]],
    ['appends a list as one element', [1], [2, 3], [1, [2, 3]]],
    ['creates the array', undefined, 1, [1]],
    ['appends each of many', [1], { $each: [2, 3] }, [1, 2, 3]],
    ['inserts at a position', [1, 2], { $each: [9], $position: 1 }, [1, 9, 2]],
    ['counts a negative position from the end', [1, 2, 3], { $each: [9], $position: -1 }, [1, 2, 9, 3]],
    ['takes a position beyond the end for the end', [1], { $each: [9], $position: 7 }, [1, 9]],
    ['keeps the first few', [1, 2], { $each: [3, 4], $slice: 3 }, [1, 2, 3]],
    ['keeps the last few', [1, 2], { $each: [3, 4], $slice: -3 }, [2, 3, 4]],
    ['keeps none', [1, 2], { $each: [3], $slice: 0 }, []],
    ['sorts the elements', [3, 1], { $each: [2], $sort: 1 }, [1, 2, 3]],
    ['sorts before it cuts', [3, 1], { $each: [2], $sort: -1, $slice: 2 }, [3, 2]],
    [
      'sorts documents by their fields',
      [{ n: 2 }, { n: 1, m: 1 }],
      { $each: [{ n: 1, m: 2 }], $sort: { n: 1, m: -1 } },
      [{ n: 1, m: 2 }, { n: 1, m: 1 }, { n: 2 }],
    ],
  ])('%s', (_title, list, operand, expected) => {
    expect(listAfter(list, { $push: { list: operand } })).toEqual(expected);
  });

  test('refuses a field that is no array', () => {
    refusedOn('text', { $push: { list: 1 } }).toThrow(
      `The field 'list' must be an array but is of type string in document {_id: "x"}`,
    );
    refusedOn(null, { $push: { list: 1 } }).toThrow('must be an array but is of type null');
  });

  test.each<[Document, string]>([
    [{ $each: 1 }, 'The argument to $each in $push must be an array but it was of type: int'],
    [{ $each: [], $limit: 1 }, 'Unrecognized clause in $push: $limit'],
    [{ $each: [], $slice: 'a' }, 'The value for $slice must be an integer value but was given type: string'],
    [
      { $each: [], $position: 1.5 },
      'The value for $position must be an integer value but was given type: double',
    ],
    [{ $each: [], $sort: 2 }, 'The $sort element value must be either 1 or -1'],
    [{ $each: [], $sort: { n: 2 } }, 'The $sort element value must be either 1 or -1'],
    [{ $each: [{ $a: 1 }] }, "The dollar ($) prefixed field '$a'"],
    [{ 'a.b': 1 }, "The dotted field 'a.b'"],
  ])('refuses %j', (operand, message) => {
    refused({ $push: { list: operand } }).toThrow(message);
  });
});

describe('$addToSet', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['adds what is new', [1], 2, [1, 2]],
    ['leaves out what is there', [1, 2], 2, [1, 2]],
    [
      'compares documents with their fields in order',
      [{ a: 1, b: 2 }],
      { b: 2, a: 1 },
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
    ['compares dates by their instant', [new Date(5)], new Date(5), [new Date(5)]],
    ['adds each of many once', [1], { $each: [2, 2, 1, 3] }, [1, 2, 3]],
    ['creates the array', undefined, 1, [1]],
    ['keeps repetitions that were there', [1, 1], 2, [1, 1, 2]],
  ])('%s', (_title, list, operand, expected) => {
    expect(listAfter(list, { $addToSet: { list: operand } })).toEqual(expected);
  });

  test('refuses other fields than arrays, and other clauses than $each', () => {
    refusedOn(5, { $addToSet: { list: 1 } }).toThrow(
      "Cannot apply $addToSet to non-array field. Field named 'list' has non-array type int",
    );
    refused({ $addToSet: { list: { $each: 'a' } } }).toThrow(
      'The argument to $each in $addToSet must be an array but it was of type: string',
    );
    refused({ $addToSet: { list: { $each: [], $slice: 1 } } }).toThrow(
      'Found unexpected fields after $each in $addToSet',
    );
  });
});

describe('$pop', () => {
  test.each<[unknown, number, unknown]>([
    [[1, 2, 3], 1, [1, 2]],
    [[1, 2, 3], -1, [2, 3]],
    [[], 1, []],
    [undefined, 1, undefined],
  ])('%j from the end %d', (list, end, expected) => {
    expect(listAfter(list, { $pop: { list: end } })).toEqual(expected);
  });

  test('refuses other ends and other fields', () => {
    refused({ $pop: { list: 2 } }).toThrow('$pop expects 1 or -1, found: 2');
    refusedOn('text', { $pop: { list: 1 } }).toThrow(
      "Path 'list' contains an element of non-array type 'string'",
    );
  });
});

describe('$pull', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['removes every equal element', [1, 2, 1], 1, [2]],
    ['removes by operators on the element', [1, 5, 9], { $gte: 5 }, [1]],
    ['removes documents by a condition on their fields', [{ a: 1, b: 2 }, { a: 2 }], { a: 1 }, [{ a: 2 }]],
    ['removes by operators on fields', [{ a: 1 }, { a: 5 }], { a: { $gt: 3 } }, [{ a: 1 }]],
    ['removes by a pattern', ['ab', 'cd'], /^a/, ['cd']],
    ['compares a list whole', [[1, 2], [1]], [1], [[1, 2]]],
    ['removes one of some', [1, 2, 3], { $in: [1, 3] }, [2]],
    ['passes over a missing field', undefined, 1, undefined],
  ])('%s', (_title, list, operand, expected) => {
    expect(listAfter(list, { $pull: { list: operand } })).toEqual(expected);
  });

  test('refuses fields that are no arrays, and operators that there are not', () => {
    refusedOn(1, { $pull: { list: 1 } }).toThrow('Cannot apply $pull to a non-array value');
    refused({ $pull: { list: { $nearly: 1 } } }).toThrow('$nearly');
  });
});

describe('$pullAll', () => {
  test('removes every element that equals one of the list', () => {
    expect(listAfter([1, 2, 3, 1], { $pullAll: { list: [1, 3] } })).toEqual([2]);
    expect(listAfter(undefined, { $pullAll: { list: [1] } })).toBeUndefined();
  });

  test('refuses anything but a list, for operand and field', () => {
    refused({ $pullAll: { list: 1 } }).toThrow('$pullAll requires an array argument but was given a int');
    refusedOn('text', { $pullAll: { list: [1] } }).toThrow('Cannot apply $pull to a non-array value');
  });
});
