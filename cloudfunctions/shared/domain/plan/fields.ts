import { InputFault } from '../money/inputFault';
import { parseRate, RATE_SCALE, type Rate } from '../money/rate';

/** Readers of values that came from outside as parsed JSON. Each throws an InputFault that names the field. */

/** Only what the sender wrote: never a property that every object inherits, such as "constructor". */
export function readKey(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
}

export function readObject(value: unknown, field: string): object {
  if (value === undefined) throw new InputFault(field, 'is missing');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputFault(field, 'is mistyped: must be an object');
  }
  return value;
}

export function readList(value: unknown, field: string): unknown[] {
  if (value === undefined) throw new InputFault(field, 'is missing');
  if (!Array.isArray(value)) throw new InputFault(field, 'is mistyped: must be a list');
  return value;
}

export function readText(value: unknown, field: string): string {
  if (value === undefined) throw new InputFault(field, 'is missing');
  if (typeof value !== 'string' || value === '') {
    throw new InputFault(field, 'is mistyped: must be a text that is not empty');
  }
  return value;
}

/** Without `otherwise`, the field is required. */
export function readFlag(value: unknown, field: string, otherwise?: boolean): boolean {
  const flag = value === undefined ? otherwise : value;
  if (flag === undefined) throw new InputFault(field, 'is missing');
  if (typeof flag !== 'boolean') throw new InputFault(field, 'is mistyped: must be true or false');
  return flag;
}

/** A rate from 0 to 1. */
export function readShareOfOne(value: unknown, field: string): Rate {
  const rate = parseRate(value, field);
  if (rate > RATE_SCALE) throw new InputFault(field, `is a rate above 1: ${quoted(String(value))}`);
  return rate;
}

/** A value of the sender for a message: one line, never long. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value);
}
