import { requestFailed } from '../errors';
import { compileProjection } from '../query/projection';
import { type Document, isDocument } from '../values/document';
import type { Fields } from '../values/fields';
import { mongoText } from '../values/text';
import { evaluate } from './evaluate';
import { setIn, unsetIn } from './paths';
import type { Stage } from './stage';

/** Fields to keep or to leave out, and fields that are computed from the whole document. */
export const project: Stage = (documents, spec, { variables = {} }) => {
  if (!isDocument(spec) || Object.keys(spec).length === 0) {
    throw requestFailed('Invalid $project :: caused by :: specification must have at least one field');
  }
  const plain: Document = {};
  const computed: [string, unknown][] = [];
  for (const [path, value] of leaves(spec)) {
    if (isSwitch(value)) plain[path] = value;
    else computed.push([path, value]);
  }
  const excludes = Object.entries(plain).some(([path, value]) => path !== '_id' && !value);
  if (excludes && computed.length > 0) {
    throw requestFailed('Invalid $project :: caused by :: Cannot do inclusion in exclusion projection');
  }
  const onlyComputed = computed.length > 0 && Object.keys(plain).every((path) => path === '_id');
  const shape = onlyComputed
    ? keepId(plain._id !== undefined && !plain._id)
    : compileProjection(plain, {}).shape;
  return withComputed(documents, documents.map(shape), computed, variables);
};

/** The only fields that a $project looks at, where it keeps some and computes none; undefined where it may look at any. */
export function fieldsOfProject(spec: unknown): Fields | undefined {
  if (!isDocument(spec)) return undefined;
  const plain = [...leaves(spec)];
  if (plain.length === 0 || !plain.every(([, value]) => isSwitch(value))) return undefined;
  return compileProjection(Object.fromEntries(plain), {}).fields();
}

/** Computed fields beside all others; nested documents are gone into, not replaced. */
export const addFields: Stage = (documents, spec, { variables = {} }) => {
  if (!isDocument(spec) || Object.keys(spec).length === 0) {
    throw requestFailed('Invalid $addFields :: caused by :: specification must have at least one field');
  }
  return withComputed(documents, documents, [...leaves(spec)], variables);
};

export const unset: Stage = (documents, spec) => {
  const paths: unknown[] = Array.isArray(spec) ? spec : [spec];
  return documents.map((document) =>
    paths.reduce<Document>((current, path) => unsetIn(current, String(path)), document),
  );
};

export const replaceRoot: Stage = (documents, spec, { variables = {} }) => {
  if (!isDocument(spec) || !('newRoot' in spec))
    throw requestFailed('no newRoot specified for the $replaceRoot stage');
  return evaluate(documents, spec.newRoot, variables).map((root) => {
    if (isDocument(root)) return root;
    throw requestFailed(
      `'newRoot' expression must evaluate to an object, but resulting value was: ${mongoText(root ?? null)}`,
    );
  });
};

function withComputed(
  documents: Document[],
  shaped: Document[],
  computed: [string, unknown][],
  variables: Document,
): Document[] {
  let result = shaped;
  for (const [path, expression] of computed) {
    const values = evaluate(documents, expression, variables);
    result = result.map((document, i) => {
      const value = values[i];
      return value === undefined ? unsetIn(document, path) : setIn(document, path, value);
    });
  }
  return result;
}

function isSwitch(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function keepId(withoutId: boolean): (document: Document) => Document {
  return ({ _id: id }) => (withoutId || id === undefined ? {} : { _id: id });
}

/** The paths of a specification down to its expressions and switches. */
function* leaves(spec: Document, prefix = ''): Generator<[string, unknown]> {
  for (const [name, value] of Object.entries(spec)) {
    if (name === '' || name.startsWith('$')) {
      throw requestFailed(
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    }
    const path = prefix + name;
    const isNested =
      isDocument(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]!.startsWith('$');
    if (isNested) yield* leaves(value, `${path}.`);
    else yield [path, value];
  }
}
