import { Timestamp } from 'bson';
import type { Document } from '../values/document';
import { compileUpdate } from './apply';

const NOW = new Date('2026-03-01T08:00:00.500Z');

function updated(document: Document, update: Document, inserting = false): Document {
  return compileUpdate(update, NOW)({ _id: 1, ...document }, {}, inserting);
}

describe('$set', () => {
  test.each<[string, Document, Document, Document]>([
    ['replaces a value, whatever its type', { a: 'text' }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['creates the documents on the way', {}, { 'a.b.c': 1 }, { a: { b: { c: 1 } } }],
    ['leaves the neighbours of a nested field', { a: { b: 1, c: 2 } }, { 'a.b': 3 }, { a: { b: 3, c: 2 } }],
    ['writes at a position of an array', { a: [1, 2] }, { 'a.1': 3 }, { a: [1, 3] }],
    ['fills an array with nulls up to the position', { a: [1] }, { 'a.3': 4 }, { a: [1, null, null, 4] }],
    ['takes a number as a name where there is no array', {}, { 'a.0': 1 }, { a: { '0': 1 } }],
    ['adds new fields in the order of their names', {}, { b: 1, a: 2 }, { a: 2, b: 1 }],
  ])('%s', (_title, document, fields, expected) => {
    const result = updated(document, { $set: fields });
    expect(JSON.stringify(result)).toBe(JSON.stringify({ _id: 1, ...expected }));
  });

  test('neither keeps the operand nor touches the document it was given', () => {
    const document = { _id: 1, list: [1] };
    const operand = { deep: [1] };
    const result = compileUpdate({ $set: { operand, 'list.0': 2 } }, NOW)(document, {});
    operand.deep.push(2);
    expect(result).toEqual({ _id: 1, list: [2], operand: { deep: [1] } });
    expect(document).toEqual({ _id: 1, list: [1] });
  });

  test.each<[string, Document, string]>([
    ['a scalar', { a: 5 }, "Cannot create field 'b' in element {a: 5}"],
    ['a null', { a: null }, "Cannot create field 'b' in element {a: null}"],
    ['a name in an array', { a: [1] }, "Cannot create field 'b' in element {a: [ 1 ]}"],
  ])('does not go through %s', (_title, document, message) => {
    expect(() => updated(document, { $set: { 'a.b': 1 } })).toThrow(message);
  });

  test('refuses what cannot be stored', () => {
    expect(() => compileUpdate({ $set: { a: { $b: 1 } } }, NOW)).toThrow(
      "The dollar ($) prefixed field '$b' in 'a.$b' is not valid for storage",
    );
    expect(() => compileUpdate({ $set: { a: { 'b.c': 1 } } }, NOW)).toThrow("The dotted field 'b.c'");
    expect(() => updated({ a: [] }, { $set: { 'a.2000000': 1 } })).toThrow("can't backfill more than");
  });
});

describe('$setOnInsert', () => {
  test('counts only when the document is created', () => {
    expect(updated({}, { $setOnInsert: { a: 1 } }, true)).toEqual({ _id: 1, a: 1 });
    expect(updated({}, { $setOnInsert: { a: 1 } })).toEqual({ _id: 1 });
  });
});

describe('$unset', () => {
  test.each<[string, Document, string, Document]>([
    ['removes a field', { a: 1, b: 2 }, 'a', { b: 2 }],
    ['removes a nested field and keeps its document', { a: { b: 1 } }, 'a.b', { a: {} }],
    ['leaves a null in an array', { a: [1, 2, 3] }, 'a.1', { a: [1, null, 3] }],
    ['passes over what is not there', { a: 1 }, 'b.c', { a: 1 }],
    ['passes over what a scalar has not', { a: 1 }, 'a.b', { a: 1 }],
  ])('%s', (_title, document, path, expected) => {
    expect(updated(document, { $unset: { [path]: '' } })).toEqual({ _id: 1, ...expected });
  });
});

describe('$min and $max', () => {
  test.each<[Document, Document, unknown]>([
    [{ a: 5 }, { $min: { a: 3 } }, 3],
    [{ a: 5 }, { $min: { a: 7 } }, 5],
    [{ a: 5 }, { $max: { a: 7 } }, 7],
    [{ a: 5 }, { $max: { a: 3 } }, 5],
    [{}, { $min: { a: 3 } }, 3],
    [{}, { $max: { a: 3 } }, 3],
    [{ a: null }, { $max: { a: 3 } }, 3],
    [{ a: 'text' }, { $max: { a: 3 } }, 'text'],
    [{ a: 'text' }, { $min: { a: 3 } }, 3],
    [{ a: new Date(5) }, { $max: { a: new Date(6) } }, new Date(6)],
  ])('%j after %j', (document, update, expected) => {
    expect(updated(document, update).a).toEqual(expected);
  });
});

describe('$currentDate', () => {
  test('writes the reading of the clock, as a date or as a timestamp', () => {
    const result = updated(
      {},
      { $currentDate: { a: true, b: { $type: 'date' }, c: { $type: 'timestamp' } } },
    );
    expect(result).toMatchObject({ a: NOW, b: NOW });
    expect(result.c).toEqual(new Timestamp({ t: Math.floor(NOW.getTime() / 1000), i: 1 }));
  });

  test.each([1, 'date', { $type: 'time' }])('refuses %j', (operand) => {
    expect(() => compileUpdate({ $currentDate: { a: operand } }, NOW)).toThrow(
      "a of $currentDate has to be true or {$type: 'date'|'timestamp'}",
    );
  });
});

describe('$rename', () => {
  test.each<[string, Document, Document, Document]>([
    ['moves a value', { a: 1, c: 2 }, { a: 'b' }, { c: 2, b: 1 }],
    ['moves into a document that it creates', { a: 1 }, { a: 'b.c' }, { b: { c: 1 } }],
    ['replaces what stands at the target', { a: 1, b: 2 }, { a: 'b' }, { b: 1 }],
    ['passes over what is not there', { b: 2 }, { a: 'b' }, { b: 2 }],
  ])('%s', (_title, document, names, expected) => {
    expect(updated(document, { $rename: names })).toEqual({ _id: 1, ...expected });
  });

  test.each<[string, Document, string]>([
    ['a target that is no text', { a: 1 }, "The 'to' field for $rename must be a string: a: 1"],
    ['the same name', { a: 'a' }, 'The source and target field for $rename must differ: a: "a"'],
    ['a target under the source', { a: 'a.b' }, "Updating the path 'a.b' would create a conflict at 'a'"],
    ['an empty name in the target', { a: 'b..c' }, "The update path 'b..c' contains an empty field name"],
  ])('refuses %s', (_title, names, message) => {
    expect(() => compileUpdate({ $rename: names }, NOW)).toThrow(message);
  });

  test('goes neither out of an array nor into one', () => {
    expect(() => updated({ a: [{ b: 1 }] }, { $rename: { 'a.0': 'c' } })).toThrow(
      "The source field cannot be an array element, 'a.0' in doc with _id: 1 has an array field called 'a'",
    );
    expect(() => updated({ a: [], b: 1 }, { $rename: { b: 'a.0' } })).toThrow(
      'The destination field cannot be an array element',
    );
  });
});
