import { requestFailed } from '../errors';
import { readGeometry } from '../geo/geometry';
import { metresTo } from '../geo/near';
import { readNearness } from '../geo/operands';
import { EARTH_RADIUS } from '../geo/sphere';
import { find } from '../plan/find';
import type { Collection } from '../storage/collection';
import { type Document, isDocument } from '../values/document';
import { visitPath } from '../values/paths';
import { setIn } from './paths';
import type { Source } from './stage';

/** Documents nearest first with their distance: metres for a GeoJSON point, radians for an older pair. */
export function geoNear(collection: Collection, spec: unknown, source: Source): Document[] {
  if (!isDocument(spec)) throw requestFailed('the $geoNear specification must be an object');
  const {
    near,
    distanceField,
    distanceMultiplier = 1,
    query = {},
    includeLocs,
    minDistance,
    maxDistance,
  } = spec;
  if (typeof distanceField !== 'string')
    throw requestFailed("$geoNear requires a 'distanceField' option as a String");
  const nearness = readNearness(near, { $minDistance: minDistance, $maxDistance: maxDistance });
  const unit = isDocument(near) && near.type === 'Point' ? 1 : EARTH_RADIUS;
  const candidates = find(collection, query as Document, {}, source.view).map(({ document }) => document);
  const path = fieldOf(spec, collection, candidates);
  const found = candidates.flatMap((document) => {
    const metres = metresTo(document, path, nearness.centre);
    const angle = metres / EARTH_RADIUS;
    const isWanted = Number.isFinite(metres) && angle >= nearness.min && angle <= nearness.max;
    return isWanted ? [{ document, metres }] : [];
  });
  const limit =
    typeof spec.limit === 'number' ? spec.limit : typeof spec.num === 'number' ? spec.num : undefined;
  return found
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit)
    .map(({ document, metres }) => {
      const result = setIn(document, distanceField, (metres / unit) * Number(distanceMultiplier));
      return typeof includeLocs === 'string'
        ? setIn(result, includeLocs, locationOf(document, path))
        : result;
    });
}

/** `key`, or the one geographic index; without either the first field that holds a geometry. */
function fieldOf({ key }: Document, collection: Collection, documents: Document[]): string {
  if (typeof key === 'string') return key;
  const indexed = collection.indexes.flatMap(({ declaration }) =>
    declaration.keys.filter(({ direction }) => direction === '2dsphere').map(({ name }) => name),
  );
  if (new Set(indexed).size > 1) {
    throw requestFailed(
      'There is more than one 2dsphere index; unsure which to use for $geoNear, give a key',
    );
  }
  if (indexed[0] !== undefined) return indexed[0];
  for (const document of documents) {
    const field = Object.entries(document).find(([, value]) => isDocument(value) && readGeometry(value));
    if (field) return field[0];
  }
  return 'location';
}

function locationOf(document: Document, path: string): unknown {
  let location: unknown;
  visitPath(document, path, false, (value) => {
    location ??= value;
    return true;
  });
  return location;
}
