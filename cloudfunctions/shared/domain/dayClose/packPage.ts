/** The largest page and the largest part, in bytes: far below what the platform takes as a document. */
export const largestPage = 400_000;
const largestPart = 100_000;

/** A page of rows by slot. Rows that would make it too large keep the number of their parts in place of their orders. */
export interface PackedPage {
  rows: Record<string, string>;
  parts: { slot: number; part: number; orders: string }[];
  bytes: number;
}

/** Lays rows into a page; while it is too large, the orders of its largest row move to numbered parts. */
export function packPage(rows: readonly (readonly [slot: number, text: string])[]): PackedPage {
  const page: PackedPage = { rows: {}, parts: [], bytes: 0 };
  for (const [slot, text] of rows) page.rows[slot] = text;
  page.bytes = rows.reduce((sum, [, text]) => sum + sizeOf(text), 0);
  if (page.bytes <= largestPage) return page;
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

/** In how many parts the orders of a row stand; 0 for a row that is whole. */
export const partsOf = (text: string): number => Number(/,(\d+)\]$/.exec(text.slice(-12))?.[1] ?? 0);

/** The whole row again, letter by letter, from its head and its parts in order. */
export function joinRow(head: string, parts: readonly string[]): string {
  const positions = JSON.parse(head) as unknown[];
  positions[positions.length - 1] = parts.flatMap((part) => JSON.parse(part) as unknown[]);
  return JSON.stringify(positions);
}

function splitRow(text: string): { head: string; parts: string[] } {
  const positions = JSON.parse(text) as unknown[];
  const orders = positions.at(-1) as unknown[];
  const parts: string[] = [];
  let open: string[] = [];
  let bytes = 0;
  for (const order of orders.map((order) => JSON.stringify(order))) {
    if (bytes + sizeOf(order) > largestPart && open.length > 0) {
      parts.push(`[${open.join()}]`);
      open = [];
      bytes = 0;
    }
    open.push(order);
    bytes += sizeOf(order) + 1;
  }
  if (open.length > 0) parts.push(`[${open.join()}]`);
  return { head: JSON.stringify([...positions.slice(0, -1), parts.length]), parts };
}

/** Bytes on the wire, at most: quotes are escaped there, and a character that is not ASCII takes up to three bytes. */
const sizeOf = (text: string): number => (isAscii.test(text) ? text.length : text.length * 3);
const isAscii = /^[ -~]*$/;
