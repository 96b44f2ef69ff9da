import type { Predicate } from 'mingo/types';
import { isDocument } from '../values/document';
import { visitPath } from '../values/paths';
import { allPositions, intersects, isWithin, readGeometry, readPosition, requireGeometry } from './geometry';
import { isNear, type Nearness, type Region, readNearness, readRegion } from './operands';
import { angleBetween } from './sphere';

export function $geoWithin(path: string, operand: unknown): Predicate {
  const region = readRegion(operand);
  return anyGeometryAt(path, (value) => isInRegion(value, region));
}

export function $geoIntersects(path: string, operand: unknown): Predicate {
  const wanted = requireGeometry(isDocument(operand) ? operand.$geometry : operand);
  return anyGeometryAt(path, (value) => {
    const geometry = readGeometry(value);
    return geometry !== undefined && intersects(geometry, wanted);
  });
}

/** The distance part of a near query; the order by distance is the reader's, see `geo/near.ts`. */
export function $nearSphere(path: string, operand: unknown): Predicate {
  const nearness = readNearness(operand);
  return anyGeometryAt(path, (value) => isNearValue(value, nearness));
}

export const $near = $nearSphere;

/** An array at the path is an old pair of coordinates or a list of geometries. */
function anyGeometryAt(path: string, test: (value: unknown) => boolean): Predicate {
  return (document: unknown) =>
    !visitPath(document, path, true, (value) => value === undefined || value === null || !test(value));
}

function isNearValue(value: unknown, nearness: Nearness): boolean {
  const position = readPosition(value);
  return position !== undefined && isNear(nearness, position);
}

function isInRegion(value: unknown, region: Region): boolean {
  const geometry = readGeometry(value);
  if (!geometry) return false;
  if ('geometry' in region) return isWithin(geometry, region.geometry);
  return allPositions(geometry).every((position) => angleBetween(position, region.centre) <= region.radius);
}
