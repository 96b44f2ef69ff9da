import { type Document, isDocument } from '../values/document';
import { visitPath } from '../values/paths';
import { angleTo, readGeometry } from './geometry';
import { type Nearness, readNearness } from './operands';
import { EARTH_RADIUS, type Position } from './sphere';

/** A query's $near or $nearSphere, found at the top or inside $and: its results come nearest first. */
export interface NearClause extends Nearness {
  path: string;
}

export function findNear(filter: Document): NearClause | undefined {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      const nested = condition.map((item) => findNear(item as Document)).find(Boolean);
      if (nested) return nested;
    }
    if (name.startsWith('$') || !isDocument(condition)) continue;
    const operand = condition.$nearSphere ?? condition.$near;
    if (operand !== undefined) return { path: name, ...readNearness(operand, condition) };
  }
  return undefined;
}

/** Metres from a point to the nearest geometry at a path; infinite when there is none. */
export function metresTo(document: Document, path: string, centre: Position): number {
  let nearest = Number.POSITIVE_INFINITY;
  visitPath(document, path, true, (value) => {
    const geometry = value === undefined || value === null ? undefined : readGeometry(value);
    if (geometry) nearest = Math.min(nearest, angleTo(geometry, centre));
    return true;
  });
  return nearest * EARTH_RADIUS;
}
