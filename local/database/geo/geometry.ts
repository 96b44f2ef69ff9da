import { requestFailed } from '../errors';
import { isDocument } from '../values/document';
import { angleBetween, arcsMeet, isOnArc, type Position, ringEncloses } from './sphere';

/** A geometry taken apart: loose points, lines, and polygons as rings of which all but the first are holes. */
export interface Geometry {
  points: Position[];
  lines: Position[][];
  polygons: Position[][][];
}

/** Reads GeoJSON, or the older pair [longitude, latitude] and {lng, lat}; undefined when it is neither. */
export function readGeometry(value: unknown): Geometry | undefined {
  const point = readPosition(value);
  if (point) return { points: [point], lines: [], polygons: [] };
  if (!isDocument(value)) return undefined;
  if (value.type === 'GeometryCollection') return readCollection(value.geometries);
  const read = READERS[String(value.type)];
  return read?.(value.coordinates);
}

/** @throws CloudError when the value is not a geometry */
export function requireGeometry(value: unknown): Geometry {
  const geometry = readGeometry(value);
  if (!geometry)
    throw requestFailed(`unknown GeoJSON type or malformed coordinates: ${JSON.stringify(value)}`);
  return geometry;
}

/** A point of any notation. Longitude -180 to 180, latitude -90 to 90. */
export function readPosition(value: unknown): Position | undefined {
  if (isDocument(value)) {
    if (value.type === 'Point') return readPosition(value.coordinates);
    if ('type' in value || 'coordinates' in value) return undefined;
    return readPosition(Object.values(value).slice(0, 2));
  }
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const [lng, lat] = value as unknown[];
  if (typeof lng !== 'number' || typeof lat !== 'number') return undefined;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : undefined;
}

/** Whether the whole of `inner` lies in the polygons of `outer`. */
export function isWithin(inner: Geometry, outer: Geometry): boolean {
  const corners = allPositions(inner);
  if (corners.length === 0 || !corners.every((corner) => coversPosition(outer, corner))) return false;
  // With every corner inside, an edge can leave only by crossing a border between its ends.
  return edges(inner).every(([a, b]) => coversPosition(outer, midpoint(a, b)));
}

export function intersects(a: Geometry, b: Geometry): boolean {
  if (allPositions(a).some((position) => touches(b, position))) return true;
  if (allPositions(b).some((position) => touches(a, position))) return true;
  const edgesOfB = edges(b);
  return edges(a).some(([p, q]) => edgesOfB.some(([r, s]) => arcsMeet(p, q, r, s)));
}

/** Least angle in radians from a position to a geometry's points and corners; 0 inside a polygon. */
export function angleTo(geometry: Geometry, position: Position): number {
  if (coversPosition(geometry, position)) return 0;
  return Math.min(...allPositions(geometry).map((corner) => angleBetween(corner, position)));
}

export function allPositions(geometry: Geometry): Position[] {
  return [...geometry.points, ...geometry.lines.flat(), ...geometry.polygons.flat(2)];
}

function touches(geometry: Geometry, position: Position): boolean {
  if (geometry.points.some((point) => angleBetween(point, position) === 0)) return true;
  const isOnLine = (line: Position[]): boolean =>
    line.slice(1).some((end, i) => isOnArc(position, line[i]!, end));
  return geometry.lines.some(isOnLine) || coversPosition(geometry, position);
}

function coversPosition(geometry: Geometry, position: Position): boolean {
  return geometry.polygons.some(
    ([shell, ...holes]) =>
      shell !== undefined &&
      ringEncloses(shell, position) &&
      !holes.some((hole) => ringEncloses(hole, position)),
  );
}

function edges(geometry: Geometry): [Position, Position][] {
  const chains = [...geometry.lines, ...geometry.polygons.flat()];
  return chains.flatMap((chain) => chain.slice(1).map((end, i): [Position, Position] => [chain[i]!, end]));
}

function midpoint(a: Position, b: Position): Position {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

type Reader = (coordinates: unknown) => Geometry | undefined;

const READERS: Record<string, Reader> = {
  LineString: (value) => withParts({ lines: [readLine(value)] }),
  Polygon: (value) => withParts({ polygons: [readPolygon(value)] }),
  MultiPoint: (value) => withParts({ points: readList(value, readPosition) }),
  MultiLineString: (value) => withParts({ lines: readList(value, readLine) }),
  MultiPolygon: (value) => withParts({ polygons: readList(value, readPolygon) }),
};

function withParts(
  parts: { [K in keyof Geometry]?: (Geometry[K][number] | undefined)[] },
): Geometry | undefined {
  const all = [...(parts.points ?? []), ...(parts.lines ?? []), ...(parts.polygons ?? [])];
  if (all.length === 0 || all.includes(undefined)) return undefined;
  return { points: [], lines: [], polygons: [], ...parts } as Geometry;
}

function readLine(value: unknown): Position[] | undefined {
  const line = readList(value, readPosition);
  return line.length >= 2 && !line.includes(undefined) ? (line as Position[]) : undefined;
}

function readPolygon(value: unknown): Position[][] | undefined {
  const rings = readList(value, readRing);
  return rings.length > 0 && !rings.includes(undefined) ? (rings as Position[][]) : undefined;
}

/** A ring is closed: its last position repeats the first. */
function readRing(value: unknown): Position[] | undefined {
  const ring = readLine(value);
  if (!ring || ring.length < 4) return undefined;
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  return first[0] === last[0] && first[1] === last[1] ? ring : undefined;
}

function readList<T>(value: unknown, read: (item: unknown) => T | undefined): (T | undefined)[] {
  return Array.isArray(value) ? value.map(read) : [];
}

function readCollection(geometries: unknown): Geometry | undefined {
  const parts = readList(geometries, readGeometry);
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  const known = parts as Geometry[];
  return {
    points: known.flatMap((part) => part.points),
    lines: known.flatMap((part) => part.lines),
    polygons: known.flatMap((part) => part.polygons),
  };
}
