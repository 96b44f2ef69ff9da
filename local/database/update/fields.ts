import { Timestamp } from 'bson';
import { writeFailed } from '../errors';
import { cloneValue, type Document, isDocument } from '../values/document';
import { compareValues } from '../values/order';
import { checkStorable } from '../values/storable';
import { mongoText } from '../values/text';
import type { UpdateOperator } from './operator';
import { erase, findPlace, makePlace, read, write } from './place';

export const $set: UpdateOperator = {
  check: (operand, path) => checkStorable(operand, path),
  apply: (document, path, operand) => write(makePlace(document, path), cloneValue(operand)),
};

export const $setOnInsert: UpdateOperator = {
  check: $set.check,
  apply: (document, path, operand, context) => {
    if (context.inserting) $set.apply(document, path, operand, context);
  },
};

export const $unset: UpdateOperator = {
  apply: (document, path) => {
    const place = findPlace(document, path);
    if (place) erase(place);
  },
};

export const $min: UpdateOperator = bounded((order) => order < 0);
export const $max: UpdateOperator = bounded((order) => order > 0);

export const $currentDate: UpdateOperator = {
  check: (operand, path) => {
    const type = isDocument(operand) ? operand.$type : undefined;
    if (typeof operand !== 'boolean' && type !== 'date' && type !== 'timestamp') {
      throw writeFailed(`${path} of $currentDate has to be true or {$type: 'date'|'timestamp'}`);
    }
  },
  apply: (document, path, operand, { now }) => {
    const isTimestamp = isDocument(operand) && operand.$type === 'timestamp';
    const seconds = Math.floor(now.getTime() / 1000);
    write(makePlace(document, path), isTimestamp ? new Timestamp({ t: seconds, i: 1 }) : new Date(now));
  },
};

export const $rename: UpdateOperator = {
  check: (operand, path) => {
    if (typeof operand !== 'string') {
      throw writeFailed(`The 'to' field for $rename must be a string: ${path}: ${mongoText(operand)}`);
    }
    if (operand === path) {
      throw writeFailed(`The source and target field for $rename must differ: ${path}: "${path}"`);
    }
  },
  apply: (document, path, operand, { original }) => {
    const target = operand as string;
    refuseArrays(document, path, 'source', original);
    const source = findPlace(document, path);
    if (!source) return;
    refuseArrays(document, target, 'destination', original);
    const value = read(source);
    erase(source);
    write(makePlace(document, target), value);
  },
};

function bounded(wins: (order: number) => boolean): UpdateOperator {
  return {
    check: (operand, path) => checkStorable(operand, path),
    apply: (document, path, operand) => {
      const place = makePlace(document, path);
      const current = read(place);
      if (current === undefined || wins(compareValues(operand, current))) write(place, cloneValue(operand));
    },
  };
}

function refuseArrays(document: Document, path: string, side: string, original: Document): void {
  const parts = path.split('.');
  let value: unknown = document;
  for (const [i, part] of parts.entries()) {
    if (Array.isArray(value)) {
      throw writeFailed(
        `The ${side} field cannot be an array element, '${path}' in doc with _id: ${mongoText(original._id)} has an array field called '${parts[i - 1]}'`,
      );
    }
    value = isDocument(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }
}
