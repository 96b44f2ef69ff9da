import { Decimal128 } from 'bson';
import type { Document } from '../values/document';
import { compileUpdate } from './apply';

const NOW = new Date(0);

function updated(document: Document, update: Document): Document {
  return compileUpdate(update, NOW)({ _id: 'x', ...document }, {});
}

describe('$inc and $mul', () => {
  test.each<[Document, Document, Document]>([
    [{ a: 5 }, { $inc: { a: -7 } }, { a: -2 }],
    [{ a: 5 }, { $mul: { a: 3 } }, { a: 15 }],
    [{}, { $inc: { a: 5 } }, { a: 5 }],
    [{}, { $mul: { a: 5 } }, { a: 0 }],
    [{}, { $inc: { 'a.b': 5 } }, { a: { b: 5 } }],
    [{ a: [1, 2] }, { $inc: { 'a.1': 5 } }, { a: [1, 7] }],
    [{ a: 0.5 }, { $inc: { a: 0.25 } }, { a: 0.75 }],
  ])('%j after %j', (document, update, expected) => {
    expect(updated(document, update)).toEqual({ _id: 'x', ...expected });
  });

  test('a decimal makes the result a decimal', () => {
    const result = updated({ a: Decimal128.fromString('1.5') }, { $inc: { a: 1 } }).a;
    expect(result).toBeInstanceOf(Decimal128);
    expect(String(result)).toBe('2.5');
    expect(String(updated({ a: 2 }, { $mul: { a: Decimal128.fromString('3') } }).a)).toBe('6');
  });

  test.each<[unknown, string]>([
    ['text', 'string'],
    [null, 'null'],
    [[1], 'array'],
    [{ b: 1 }, 'object'],
    [true, 'bool'],
    [new Date(0), 'date'],
  ])('refuse to change %j', (value, type) => {
    const message = `to a value of non-numeric type. {_id: "x"} has the field 'a' of non-numeric type ${type}`;
    expect(() => updated({ a: value }, { $inc: { a: 1 } })).toThrow(`Cannot apply $inc ${message}`);
    expect(() => updated({ a: value }, { $mul: { a: 1 } })).toThrow(`Cannot apply $mul ${message}`);
  });

  test('refuse an operand that is no number, before any document is touched', () => {
    expect(() => compileUpdate({ $inc: { a: '1' } }, NOW)).toThrow(
      'Cannot increment with non-numeric argument: {a: "1"}',
    );
    expect(() => compileUpdate({ $mul: { a: null } }, NOW)).toThrow(
      'Cannot multiply with non-numeric argument: {a: null}',
    );
  });
});

describe('$bit', () => {
  test.each<[Document, Document, number]>([
    [{ a: 0b1100 }, { and: 0b1010 }, 0b1000],
    [{ a: 0b1100 }, { or: 0b1010 }, 0b1110],
    [{ a: 0b1100 }, { xor: 0b1010 }, 0b0110],
    [{ a: 2 ** 40 }, { or: 1 }, 2 ** 40 + 1],
    [{}, { or: 5 }, 5],
  ])('%j and %j', (document, bits, expected) => {
    expect(updated(document, { $bit: { a: bits } }).a).toBe(expected);
  });

  test('works on integers only', () => {
    expect(() => updated({ a: 'text' }, { $bit: { a: { or: 1 } } })).toThrow(
      'Cannot apply $bit to a value of non-numeric type',
    );
    for (const operand of [{}, { not: 1 }, { or: 1.5 }, 5]) {
      expect(() => compileUpdate({ $bit: { a: operand } }, NOW)).toThrow(
        'The $bit modifier is not compatible with',
      );
    }
  });
});
