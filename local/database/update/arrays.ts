import { writeFailed } from '../errors';
import { compareBySort } from '../plan/sort';
import { elementTest } from '../query/array';
import { matches } from '../query/comparison';
import { normaliseQuery } from '../query/normalise';
import { cloneValue, type Document, isDocument } from '../values/document';
import { compareValues, valuesEqual } from '../values/order';
import { checkStorable } from '../values/storable';
import { mongoText, typeName } from '../values/text';
import type { UpdateContext, UpdateOperator } from './operator';
import { findPlace, makePlace, read, write } from './place';

export const $push: UpdateOperator = {
  check: (operand, path) => {
    if (!hasEach(operand)) return checkStorable(operand, path);
    checkPushModifiers(operand);
    checkStorable(operand.$each, path);
  },
  apply: (document, path, operand, context) => {
    const modifiers: Document = hasEach(operand) ? operand : { $each: [operand] };
    const array = [...arrayAt(document, path, (value) => mustBeArray(path, value, context))];
    array.splice(position(modifiers.$position, array.length), 0, ...cloneValue(modifiers.$each as unknown[]));
    if (modifiers.$sort !== undefined) array.sort(elementOrder(modifiers.$sort));
    write(makePlace(document, path), sliced(array, modifiers.$slice as number | undefined));
  },
};

export const $addToSet: UpdateOperator = {
  check: (operand, path) => {
    if (!hasEach(operand)) return checkStorable(operand, path);
    if (!Array.isArray(operand.$each)) throw eachNotArray('$addToSet', operand.$each);
    const unknown = Object.keys(operand).find((name) => name !== '$each');
    if (unknown) throw writeFailed(`Found unexpected fields after $each in $addToSet: ${mongoText(operand)}`);
    checkStorable(operand.$each, path);
  },
  apply: (document, path, operand) => {
    const field = path.split('.').pop();
    const array = [
      ...arrayAt(document, path, (value) =>
        writeFailed(
          `Cannot apply $addToSet to non-array field. Field named '${field}' has non-array type ${typeName(value)}`,
        ),
      ),
    ];
    const items = hasEach(operand) ? (operand.$each as unknown[]) : [operand];
    for (const item of items) {
      if (!array.some((present) => valuesEqual(present, item))) array.push(cloneValue(item));
    }
    write(makePlace(document, path), array);
  },
};

export const $pop: UpdateOperator = {
  check: (operand) => {
    if (operand !== 1 && operand !== -1) {
      throw writeFailed(`$pop expects 1 or -1, found: ${mongoText(operand)}`);
    }
  },
  apply: (document, path, operand) => {
    const message = (value: unknown) =>
      writeFailed(`Path '${path}' contains an element of non-array type '${typeName(value)}'`);
    keepIn(document, path, message, (_item, i, array) => i !== (operand === 1 ? array.length - 1 : 0));
  },
};

export const $pull: UpdateOperator = {
  check: (operand) => {
    pullTest(operand);
  },
  apply: (document, path, operand) => {
    const test = pullTest(operand);
    keepIn(
      document,
      path,
      () => writeFailed('Cannot apply $pull to a non-array value'),
      (item) => !test(item),
    );
  },
};

export const $pullAll: UpdateOperator = {
  check: (operand) => {
    if (!Array.isArray(operand)) {
      throw writeFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
    }
  },
  apply: (document, path, operand) => {
    const unwanted = operand as unknown[];
    keepIn(
      document,
      path,
      () => writeFailed('Cannot apply $pull to a non-array value'),
      (item) => !unwanted.some((value) => valuesEqual(value, item)),
    );
  },
};

type Refuse = (value: unknown) => Error;

function arrayAt(document: Document, path: string, refuse: Refuse): unknown[] {
  const value = read(makePlace(document, path));
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw refuse(value);
  return value;
}

/** Keeps some elements of an array; a field that is not there stays so. */
function keepIn(
  document: Document,
  path: string,
  refuse: Refuse,
  keep: (item: unknown, i: number, array: unknown[]) => boolean,
): void {
  const place = findPlace(document, path);
  if (!place) return;
  const value = read(place);
  if (!Array.isArray(value)) throw refuse(value);
  write(place, value.filter(keep));
}

/** A document or operators are a condition on the element, anything else is compared. */
function pullTest(operand: unknown): (item: unknown) => boolean {
  if (operand instanceof RegExp) return matches(operand);
  if (!isDocument(operand)) return (item) => valuesEqual(item, operand);
  const isOperators = Object.keys(operand)[0]?.startsWith('$') === true;
  const condition = isOperators ? (normaliseQuery({ element: operand }).element as Document) : operand;
  return elementTest(condition);
}

function hasEach(operand: unknown): operand is Document {
  return isDocument(operand) && '$each' in operand;
}

const PUSH_MODIFIERS = new Set(['$each', '$position', '$slice', '$sort']);

function checkPushModifiers(operand: Document): void {
  const unknown = Object.keys(operand).find((name) => !PUSH_MODIFIERS.has(name));
  if (unknown) throw writeFailed(`Unrecognized clause in $push: ${unknown}`);
  if (!Array.isArray(operand.$each)) throw eachNotArray('$push', operand.$each);
  for (const name of ['$position', '$slice']) {
    const value = operand[name];
    if (value !== undefined && !Number.isInteger(value)) {
      throw writeFailed(
        `The value for ${name} must be an integer value but was given type: ${typeName(value)}`,
      );
    }
  }
  if (operand.$sort !== undefined) elementOrder(operand.$sort);
}

function eachNotArray(name: string, value: unknown): Error {
  return writeFailed(
    `The argument to $each in ${name} must be an array but it was of type: ${typeName(value)}`,
  );
}

function mustBeArray(path: string, value: unknown, { original }: UpdateContext): Error {
  return writeFailed(
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${mongoText(original._id)}}`,
  );
}

/** A negative position counts from the end. */
function position(given: unknown, length: number): number {
  if (given === undefined) return length;
  const at = given as number;
  return at < 0 ? Math.max(0, length + at) : Math.min(at, length);
}

/** The first n elements, or the last when n is negative. */
function sliced(array: unknown[], n: number | undefined): unknown[] {
  if (n === undefined) return array;
  if (n === 0) return [];
  return n > 0 ? array.slice(0, n) : array.slice(n);
}

/** 1 or -1 sorts the elements themselves, a document sorts them by their fields. */
function elementOrder(sort: unknown): (a: unknown, b: unknown) => number {
  if (sort === 1 || sort === -1) return (a, b) => compareValues(a, b) * sort;
  const fields = isDocument(sort) ? Object.entries(sort) : [];
  if (fields.length === 0 || !fields.every(([, direction]) => direction === 1 || direction === -1)) {
    throw writeFailed('The $sort element value must be either 1 or -1');
  }
  const compare = compareBySort(fields as [string, 1 | -1][]);
  return (a, b) => compare(isDocument(a) ? a : {}, isDocument(b) ? b : {});
}
