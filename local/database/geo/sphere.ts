/** MongoDB's radius of the earth in metres. */
export const EARTH_RADIUS = 6_378_100;

/** [longitude, latitude] in degrees. */
export type Position = readonly [number, number];

type Vector = readonly [number, number, number];

/** About a hundredth of a millimetre: nearer than this is on the line. */
const TOUCHING = 1e-12;

/** Angle between two positions in radians; times {@link EARTH_RADIUS} it is metres. */
export function angleBetween(a: Position, b: Position): number {
  const [latA, latB] = [radians(a[1]), radians(b[1])];
  const sinLat = Math.sin((latB - latA) / 2);
  const sinLng = Math.sin(radians(b[0] - a[0]) / 2);
  const h = sinLat * sinLat + Math.cos(latA) * Math.cos(latB) * sinLng * sinLng;
  return 2 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Whether a closed ring, smaller than a hemisphere, encloses a position or passes through it. The edges are
 * great circles: seen from inside, the bearings of the corners add up to a full turn.
 */
export function ringEncloses(ring: readonly Position[], position: Position): boolean {
  const point = vector(position);
  const corners = ring.map(vector);
  if (dot(point, centre(corners)) <= 0) return false;
  let turn = 0;
  for (let i = 0; i + 1 < corners.length; i++) {
    if (onArc(point, corners[i]!, corners[i + 1]!)) return true;
    turn += wrap(bearing(position, ring[i + 1]!) - bearing(position, ring[i]!));
  }
  return Math.abs(turn) > Math.PI;
}

/** Whether a position lies on the great-circle arc between two others. */
export function isOnArc(position: Position, start: Position, end: Position): boolean {
  return onArc(vector(position), vector(start), vector(end));
}

/** Whether two great-circle arcs, each shorter than half a turn, meet. */
export function arcsMeet(a: Position, b: Position, c: Position, d: Position): boolean {
  const [va, vb, vc, vd] = [vector(a), vector(b), vector(c), vector(d)];
  if (onArc(va, vc, vd) || onArc(vb, vc, vd) || onArc(vc, va, vb) || onArc(vd, va, vb)) return true;
  const ab = cross(va, vb);
  const cd = cross(vc, vd);
  const [sideC, sideD] = [dot(ab, vc), dot(ab, vd)];
  const [sideA, sideB] = [dot(cd, va), dot(cd, vb)];
  if (sideC * sideD >= 0 || sideA * sideB >= 0) return false;
  // The planes cross in two opposite points; the arcs meet only when both hold the same one.
  const meeting = cross(ab, cd);
  return dot(meeting, sum(va, vb)) * dot(meeting, sum(vc, vd)) > 0;
}

function onArc(point: Vector, start: Vector, end: Vector): boolean {
  const normal = cross(start, end);
  const length = Math.sqrt(dot(normal, normal));
  if (length < TOUCHING) return distance(point, start) < TOUCHING;
  if (Math.abs(dot(point, normal)) / length > TOUCHING) return false;
  return dot(cross(normal, start), point) >= -TOUCHING && dot(cross(end, normal), point) >= -TOUCHING;
}

function bearing(from: Position, to: Position): number {
  const [latFrom, latTo, lng] = [radians(from[1]), radians(to[1]), radians(to[0] - from[0])];
  return Math.atan2(
    Math.sin(lng) * Math.cos(latTo),
    Math.cos(latFrom) * Math.sin(latTo) - Math.sin(latFrom) * Math.cos(latTo) * Math.cos(lng),
  );
}

function wrap(angle: number): number {
  if (angle > Math.PI) return angle - 2 * Math.PI;
  return angle < -Math.PI ? angle + 2 * Math.PI : angle;
}

function centre(corners: readonly Vector[]): Vector {
  return corners.slice(1).reduce(sum, [0, 0, 0]);
}

function vector([lng, lat]: Position): Vector {
  const [phi, lambda] = [radians(lat), radians(lng)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function sum(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
