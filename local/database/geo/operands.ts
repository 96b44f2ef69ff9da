import { requestFailed } from '../errors';
import { type Document, isDocument } from '../values/document';
import { type Geometry, readPosition, requireGeometry } from './geometry';
import { angleBetween, EARTH_RADIUS, type Position } from './sphere';

/** A point and the distances from it, in radians, that a query wants. */
export interface Nearness {
  centre: Position;
  min: number;
  max: number;
}

/** Reads the operand of $near or $nearSphere: a GeoJSON point with metres, or an older pair with radians. */
export function readNearness(operand: unknown, condition: Document = {}): Nearness {
  const given = isDocument(operand) ? operand : {};
  const geometry = '$geometry' in given ? given.$geometry : operand;
  const centre = readPosition(geometry);
  if (!centre) throw requestFailed('invalid point in geo near query');
  const unit = isDocument(geometry) && geometry.type === 'Point' ? EARTH_RADIUS : 1;
  const distances = { ...condition, ...given };
  return {
    centre,
    min: readDistance(distances.$minDistance, '$minDistance', 0) / unit,
    max: readDistance(distances.$maxDistance, '$maxDistance', Number.POSITIVE_INFINITY) / unit,
  };
}

export function isNear(nearness: Nearness, position: Position): boolean {
  const angle = angleBetween(nearness.centre, position);
  return angle >= nearness.min && angle <= nearness.max;
}

/** A region to be within: polygons, or a cap of the sphere. */
export type Region = { geometry: Geometry } | { centre: Position; radius: number };

/** @throws CloudError for a shape that is not on the sphere */
export function readRegion(operand: unknown): Region {
  if (!isDocument(operand)) throw requestFailed('$geoWithin needs an object');
  if ('$geometry' in operand) {
    const geometry = requireGeometry(operand.$geometry);
    if (geometry.polygons.length === 0)
      throw requestFailed('$geoWithin not supported with provided geometry');
    return { geometry };
  }
  if (!Array.isArray(operand.$centerSphere)) throw requestFailed('unknown geo specifier in $geoWithin');
  const [point, radius] = operand.$centerSphere as unknown[];
  const centre = readPosition(point);
  if (!centre) throw requestFailed('Point must be an array or object');
  if (typeof radius !== 'number' || radius < 0) throw requestFailed('radius must be a non-negative number');
  return { centre, radius };
}

/** Checks a geo operator's operand when the query is read. */
export function checkGeoOperand(name: string) {
  return (operand: unknown, condition: Document): unknown => {
    if (name === '$geoWithin') readRegion(operand);
    else if (name === '$geoIntersects') requireGeometry(isDocument(operand) ? operand.$geometry : undefined);
    else readNearness(operand, condition);
    return operand;
  };
}

function readDistance(value: unknown, name: string, otherwise: number): number {
  // Inside _.and and _.or the SDK sends a distance that was not given as null.
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'number' || value < 0) throw requestFailed(`${name} must be a non-negative number`);
  return value;
}
