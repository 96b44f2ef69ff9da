import { isDocument } from './document';
import { RANK, typeRank } from './order';

/** A value as MongoDB prints it in messages: names without quotes, {a: "x", b: [ 1, 2 ]}. */
export function mongoText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(mongoText).join(', ')} ]`;
  if (isDocument(value)) {
    const fields = Object.entries(value).map(([name, item]) => `${name}: ${mongoText(item)}`);
    return `{${fields.join(', ')}}`;
  }
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof RegExp) return String(value);
  if (typeRank(value) === RANK.objectId) return `ObjectId('${String(value)}')`;
  return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'null');
}

/** MongoDB's name of a value's type. */
export function typeName(value: unknown): string {
  switch (typeRank(value)) {
    case RANK.missing:
      return 'missing';
    case RANK.null:
      return 'null';
    case RANK.number:
      return numberTypeName(value);
    case RANK.string:
      return 'string';
    case RANK.document:
      return 'object';
    case RANK.array:
      return 'array';
    case RANK.binary:
      return 'binData';
    case RANK.objectId:
      return 'objectId';
    case RANK.boolean:
      return 'bool';
    case RANK.date:
      return 'date';
    case RANK.timestamp:
      return 'timestamp';
    case RANK.regex:
      return 'regex';
    default:
      return 'unknown';
  }
}

function numberTypeName(value: unknown): string {
  if (typeof value !== 'number') return 'decimal';
  if (!Number.isInteger(value)) return 'double';
  return Math.abs(value) < 2 ** 31 ? 'int' : 'long';
}
