/** One field that an act changed, by its path, such as `evidence.how`. Undefined: it was not there. */
export interface Change {
  path: string;
  before: unknown;
  after: unknown;
}

type Fields = Record<string, unknown>;

/** What differs between two states of a thing, field by field; fields that stayed are left out. */
export function changesBetween(before: Fields, after: Fields): Change[] {
  const [past, now] = [flat(before), flat(after)];
  const paths = [...new Set([...past.keys(), ...now.keys()])];
  return paths
    .map((path) => ({ path, before: past.get(path), after: now.get(path) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Fields within fields by their paths. A list is one value: what matters is what it says in all. */
function flat(fields: Fields, prefix = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [name, value] of Object.entries(fields)) {
    if (isFields(value)) for (const [path, inner] of flat(value, `${prefix}${name}.`)) found.set(path, inner);
    else found.set(prefix + name, value);
  }
  return found;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
