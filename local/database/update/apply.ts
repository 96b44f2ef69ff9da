import { invalidOperator, writeFailed } from '../errors';
import { cloneValue, type Document, isDocument } from '../values/document';
import { compareStrings, valuesEqual } from '../values/order';
import { arrayIndex } from '../values/paths';
import { mongoText, typeName } from '../values/text';
import * as arrays from './arrays';
import * as fields from './fields';
import * as numbers from './numbers';
import type { UpdateOperator } from './operator';
import { expandPath, isPositional } from './positional';

const OPERATORS: Record<string, UpdateOperator> = { ...fields, ...numbers, ...arrays };

interface Step {
  operator: UpdateOperator;
  path: string;
  operand: unknown;
}

/** A checked update: makes the new document from the old one, which it leaves alone. */
export type Update = (document: Document, filter: Document, inserting?: boolean) => Document;

/**
 * Reads an update of operators ($set, $inc, ...), checked as MongoDB does before any document is touched:
 * names, operands, and no two operators on one path or on a path and its parent.
 * @throws CloudError in MongoDB's words; also thrown by the update itself, which then changes nothing
 */
export function compileUpdate(update: Document, now: Date): Update {
  const steps = readSteps(update).sort((a, b) => comparePaths(a.path, b.path));
  checkConflicts(steps);
  return (document, filter, inserting = false) => {
    const result = cloneValue(document);
    const context = { original: document, now, inserting };
    for (const { operator, path, operand } of steps) {
      for (const plain of expandPath(result, path, filter)) operator.apply(result, plain, operand, context);
    }
    if (!inserting) checkSameId(document, result);
    return result;
  };
}

/** @throws CloudError when an update or replacement would change the _id */
export function checkSameId(before: Document, after: Document): void {
  if (valuesEqual(before._id, after._id)) return;
  throw writeFailed(`Performing an update on the path '_id' would modify the immutable field '_id'`);
}

function readSteps(update: Document): Step[] {
  const names = Object.keys(update);
  if (names.length === 0) throw emptyOperator('$set');
  return names.flatMap((name) => {
    const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
    if (!operator) throw invalidOperator(`Unknown modifier: ${name}`);
    return readOperands(name, operator, update[name]);
  });
}

function readOperands(name: string, operator: UpdateOperator, operands: unknown): Step[] {
  if (!isDocument(operands)) {
    throw writeFailed(
      `Modifiers operate on fields but we found type ${typeName(operands)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${mongoText(operands)}}`,
    );
  }
  if (Object.keys(operands).length === 0) throw emptyOperator(name);
  return Object.entries(operands).map(([path, operand]) => {
    checkPath(path);
    if (name === '$rename' && typeof operand === 'string') checkPath(operand);
    operator.check?.(operand, path);
    return { operator, path, operand };
  });
}

function emptyOperator(name: string) {
  return writeFailed(`'${name}' is empty. You must specify a field like so: {${name}: {<field>: ...}}`);
}

function checkPath(path: string): void {
  const parts = path.split('.');
  if (parts.some((part) => part === '')) {
    throw writeFailed(`The update path '${path}' contains an empty field name, which is not allowed.`);
  }
  const dollar = parts.find((part, i) => part.startsWith('$') && (i === 0 || !isPositional(part)));
  if (dollar)
    throw writeFailed(`The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`);
}

function checkConflicts(steps: Step[]): void {
  const taken: string[] = [];
  for (const { operator, path, operand } of steps) {
    const targets = operator === fields.$rename ? [path, operand as string] : [path];
    for (const target of targets) {
      const conflict = taken.map((other) => commonPath(other, target)).find(Boolean);
      if (conflict)
        throw writeFailed(`Updating the path '${target}' would create a conflict at '${conflict}'`);
      taken.push(target);
    }
  }
}

/** MongoDB adds new fields in the order of their names, positions in arrays in the order of numbers. */
function comparePaths(a: string, b: string): number {
  const [partsA, partsB] = [a.split('.'), b.split('.')];
  const at = partsA.findIndex((part, i) => part !== partsB[i]);
  if (at === -1 || partsB[at] === undefined) return partsA.length - partsB.length;
  const [indexA, indexB] = [arrayIndex(partsA[at]!), arrayIndex(partsB[at])];
  if (indexA !== undefined && indexB !== undefined) return indexA - indexB;
  return compareStrings(partsA[at]!, partsB[at]);
}

/** The shorter path when one contains the other. */
function commonPath(a: string, b: string): string | undefined {
  if (a === b || b.startsWith(`${a}.`)) return a;
  return a.startsWith(`${b}.`) ? b : undefined;
}
