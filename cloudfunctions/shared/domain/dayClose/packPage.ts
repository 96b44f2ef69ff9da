import { readPositions, writePositions } from './positions';

/** The largest page and the largest part, in bytes: far below what the platform takes as a document. */
export const largestPage = 400_000;
const largestPart = 100_000;

/** A page of rows by slot. Rows that would make it too large keep the number of their parts in place of their orders. */
export interface PackedPage {
  rows: Record<string, string>;
  parts: { slot: number; part: number; orders: string }[];
  bytes: number;
}

/**
 * Lays rows into a page; while it is too large, the orders of its largest row move to numbered parts.
 * @param bytes of all rows, where they are known
 */
export function packPage(
  rows: readonly (readonly [slot: number, text: string])[],
  bytes = rows.reduce((sum, [, text]) => sum + sizeOf(text), 0),
): PackedPage {
  const page: PackedPage = { rows: Object.fromEntries(rows), parts: [], bytes };
  if (bytes <= largestPage) return page;
  const largestFirst = [...rows].sort((a, b) => sizeOf(b[1]) - sizeOf(a[1]));
  for (const [slot, text] of largestFirst) {
    if (page.bytes <= largestPage) break;
    const { head, parts } = splitRow(text);
    page.rows[slot] = head;
    page.bytes += sizeOf(head) - sizeOf(text);
    for (const [part, orders] of parts.entries()) page.parts.push({ slot, part, orders });
  }
  return page;
}

/** In how many parts the orders of a row stand; 0 for a row that is whole, which ends with the list of its day. */
export const partsOf = (text: string): number =>
  text.endsWith(']]') ? 0 : Number(/,(\d+)\]$/.exec(text.slice(-12))?.[1] ?? 0);

/** The whole row again, letter by letter, from its head and its parts in order. */
export function joinRow(head: string, parts: readonly string[]): string {
  const positions = (readPositions(head) as unknown[]).slice(0, -1);
  const orders = parts.map((part) => readPositions(part) as [heads: unknown[], states: unknown[]]);
  positions[headsAt] = orders.flatMap(([heads]) => heads);
  positions[statesAt] = orders.flatMap(([, states]) => states);
  return writePositions(positions);
}

/** Where the heads and the states of the orders stand in a row (rowText.ts). */
const [headsAt, statesAt] = [6, 12];
const statesOfOrder = 3;

/** Without its orders, a row ends with the number of parts that they are in. */
function splitRow(text: string): { head: string; parts: string[] } {
  const positions = readPositions(text) as unknown[];
  const heads = positions[headsAt] as unknown[];
  const states = positions[statesAt] as unknown[];
  const parts: string[] = [];
  let first = 0;
  let bytes = 0;
  const close = (end: number) => {
    const own = states.slice(first * statesOfOrder, end * statesOfOrder);
    parts.push(writePositions([heads.slice(first, end), own]));
    first = end;
    bytes = 0;
  };
  for (const [at, head] of heads.entries()) {
    const state = states.slice(at * statesOfOrder, (at + 1) * statesOfOrder);
    const size = sizeOf(writePositions([head, state]));
    if (bytes + size > largestPart && at > first) close(at);
    bytes += size;
  }
  if (first < heads.length) close(heads.length);
  positions[headsAt] = positions[statesAt] = 0;
  return { head: writePositions([...positions, parts.length]), parts };
}

const sizeOf = (text: string): number => Buffer.byteLength(text);
