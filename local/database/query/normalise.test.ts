import type { Document } from '../values/document';
import { normaliseQuery } from './normalise';

const onField = (operators: unknown): unknown => normaliseQuery({ a: operators }).a;
const refused = (query: Document) => expect(() => normaliseQuery(query));

describe('a query keeps', () => {
  test.each<[string, Document]>([
    ['values of any type', { a: 1, b: null, c: [1], d: { e: 1 }, f: new Date(0), g: /x/i }],
    ['operators on values', { a: { $gt: 1, $lte: 5 }, b: { $in: [1, null] }, c: { $exists: false } }],
    ['references, whose names begin with a dollar', { a: { $ref: 'people', $id: 1 } }],
    ['lists of queries', { $or: [{ a: 1 }, { $and: [{ b: { $ne: 2 } }] }], $nor: [{ c: 1 }] }],
    ['expressions and comments, unread', { $expr: { $gt: ['$a', '$b'] }, $comment: 'why' }],
    [
      'conditions on elements',
      { a: { $elemMatch: { b: 1, c: { $gt: 2 } } }, d: { $elemMatch: { $gte: 1 } } },
    ],
    ['negations', { a: { $not: { $gt: 1 } }, b: { $not: /x/ } }],
  ])('%s', (_title, query) => {
    expect(normaliseQuery(query)).toEqual(query);
  });
});

describe('$regex and $options', () => {
  test.each<[Document, RegExp]>([
    [{ $regex: '^a.c' }, /^a.c/],
    [{ $regex: 'a', $options: 'i' }, /a/i],
    [{ $options: 'mi', $regex: 'a' }, /a/im],
    [{ $regex: /a/i }, /a/i],
    [{ $regex: /a/i, $options: 'm' }, /a/m],
    [{ $regex: 'a b # comment', $options: 'x' }, /ab/],
  ])('%p become one pattern', (operators, pattern) => {
    expect(onField(operators)).toEqual({ $regex: pattern });
  });

  test.each<[Document, string]>([
    [{ $options: 'i' }, '$options needs a $regex'],
    [{ $regex: 5 }, '$regex has to be a string'],
    [{ $regex: 'a', $options: 1 }, '$options has to be a string'],
    [{ $regex: 'a', $options: 'q' }, 'invalid flag in regex options: q'],
    [{ $regex: '(' }, 'Regular expression is invalid: ('],
  ])('%p are refused', (operators, message) => {
    refused({ a: operators }).toThrow(message);
  });
});

describe('a query is refused', () => {
  test.each<[Document, string]>([
    [{ $where: 'true' }, 'unknown top level operator: $where'],
    [{ $gt: 1 }, 'unknown top level operator: $gt'],
    [{ $or: { a: 1 } }, '$or must be an array'],
    [{ $and: [] }, '$and/$or/$nor must be a nonempty array'],
    [{ $nor: [1] }, '$or/$and/$nor entries need to be full objects'],
    [{ $or: [{ a: { $nearly: 1 } }] }, 'unknown operator: $nearly'],
    [{ a: { $nearly: 1 } }, 'unknown operator: $nearly'],
    [{ a: { $gt: 1, b: 2 } }, 'unknown operator: b'],
    [{ a: { $ne: /x/ } }, "Can't have RegEx as arg to predicate over $ne"],
    [{ a: { $lte: /x/ } }, "Can't have RegEx as arg to predicate over $lte"],
    [{ a: { $in: 1 } }, '$in needs an array'],
    [{ a: { $nin: { b: 1 } } }, '$nin needs an array'],
    [{ a: { $in: [{ $gt: 1 }] } }, 'cannot nest $ under $in'],
    [{ a: { $all: 1 } }, '$all needs an array'],
    [{ a: { $type: 'text' } }, 'Unknown type name alias: text'],
    [{ a: { $type: [] } }, '$type must match at least one type'],
    [{ a: { $size: '1' } }, '$size needs a number'],
    [{ a: { $size: 1.5 } }, '$size must be a whole number'],
    [{ a: { $size: -1 } }, '$size may not be negative'],
    [{ a: { $mod: 3 } }, 'malformed mod, needs to be an array'],
    [{ a: { $mod: [3] } }, 'malformed mod, not enough elements'],
    [{ a: { $mod: [3, 0, 1] } }, 'malformed mod, too many elements'],
    [{ a: { $mod: ['3', 0] } }, 'malformed mod, divisor not a number'],
    [{ a: { $mod: [3, '0'] } }, 'malformed mod, remainder not a number'],
    [{ a: { $mod: [0, 0] } }, 'divisor cannot be 0'],
    [{ a: { $elemMatch: 1 } }, '$elemMatch needs an Object'],
    [{ a: { $elemMatch: { b: { $nearly: 1 } } } }, 'unknown operator: $nearly'],
    [{ a: { $not: 1 } }, '$not needs a regex or a document'],
    [{ a: { $not: {} } }, '$not cannot be empty'],
    [{ a: { $not: { b: 1 } } }, 'unknown operator: b'],
    [{ a: { $bitsAllSet: -1 } }, '$bitsAllSet takes an Array, a number, or a BinData'],
    [{ a: { $bitsAnyClear: [1.5] } }, '$bitsAnyClear takes an Array, a number, or a BinData'],
  ])('%p', (query, message) => {
    refused(query).toThrow(message);
  });

  test('with the code of the platform: -502002 for an operator that there is not, else -502001', () => {
    refused({ a: { $nearly: 1 } }).toThrow(expect.objectContaining({ code: 'DATABASE_INVALID_OPERRATOR' }));
    refused({ a: { $size: -1 } }).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }));
  });
});
