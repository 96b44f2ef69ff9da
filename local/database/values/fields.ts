/** Fields of a document, by name: the whole value, or only some fields where the value is a document itself. */
export type Fields = Map<string, Fields | true>;

/** Adds a dotted path: all that lies at its end. */
export function addPath(fields: Fields, path: string): void {
  const [name = '', ...rest] = path.split('.');
  const present = fields.get(name);
  if (present === true) return;
  if (rest.length === 0) {
    fields.set(name, true);
    return;
  }
  const below = present ?? new Map();
  fields.set(name, below);
  addPath(below, rest.join('.'));
}
