import { Decimal128 } from 'bson';
import { writeFailed } from '../errors';
import { type Document, isDocument } from '../values/document';
import { RANK, toDouble, typeRank } from '../values/order';
import { mongoText, typeName } from '../values/text';
import type { UpdateContext, UpdateOperator } from './operator';
import { makePlace, read, write } from './place';

export const $inc: UpdateOperator = arithmetic(
  '$inc',
  'increment',
  (current, operand) => current + operand,
  0,
);
export const $mul: UpdateOperator = arithmetic(
  '$mul',
  'multiply',
  (current, operand) => current * operand,
  0,
);

/** {and: n}, {or: n} or {xor: n} on integers. */
export const $bit: UpdateOperator = {
  check: (operand, path) => {
    const steps = isDocument(operand) ? Object.entries(operand) : [];
    const valid =
      steps.length > 0 && steps.every(([name, value]) => BITS[name] && Number.isSafeInteger(value));
    if (!valid) {
      throw writeFailed(
        `The $bit modifier is not compatible with ${mongoText(operand)}; use {${path}: {and|or|xor: <integer>}}`,
      );
    }
  },
  apply: (document, path, operand, context) => {
    const place = makePlace(document, path);
    const current = read(place) ?? 0;
    if (!Number.isSafeInteger(current)) throw notNumeric('$bit', path, current, context);
    const steps = Object.entries(operand as Record<string, number>);
    const result = steps.reduce(
      (value, [name, bits]) => BITS[name]!(value, BigInt(bits)),
      BigInt(current as number),
    );
    write(place, Number(result));
  },
};

const BITS: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

function arithmetic(
  name: string,
  verb: string,
  compute: (current: number, operand: number) => number,
  missing: number,
): UpdateOperator {
  return {
    check: (operand, path) => {
      if (typeRank(operand) !== RANK.number) {
        throw writeFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${mongoText(operand)}}`);
      }
    },
    apply: (document: Document, path: string, operand: unknown, context: UpdateContext) => {
      const place = makePlace(document, path);
      const current = read(place);
      if (current !== undefined && typeRank(current) !== RANK.number)
        throw notNumeric(name, path, current, context);
      const result = compute(toDouble(current ?? missing), toDouble(operand));
      const isDecimal = typeof (current ?? 0) !== 'number' || typeof operand !== 'number';
      write(place, isDecimal ? Decimal128.fromString(String(result)) : result);
    },
  };
}

function notNumeric(name: string, path: string, current: unknown, { original }: UpdateContext) {
  const field = path.split('.').pop();
  return writeFailed(
    `Cannot apply ${name} to a value of non-numeric type. {_id: ${mongoText(original._id)}} has the field '${field}' of non-numeric type ${typeName(current)}`,
  );
}
