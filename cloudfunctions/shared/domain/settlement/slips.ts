import { BLOCK_BITS, eachBlock, BLOCK as importedBlock } from './blocks';

/** No imported name inside a loop: unless files are bundled, every use of one is looked up anew. */
const BITS = BLOCK_BITS;
const BLOCK = importedBlock;

/**
 * Where blocks write down what they hand to members of other blocks. The slips for one block lie together, so that it reads
 * them one after the other when its turn comes, instead of everybody looking for everybody all over memory.
 */
export interface SlipBox {
  /** How many numbers a slip has; the first says for whom it is. */
  width: number;
  values: Float64Array;
  /** By block: its first slip, and the next one that is free. */
  begin: Int32Array;
  next: Int32Array;
}

export function newSlipBox(width: number): SlipBox {
  return { width, values: new Float64Array(0), begin: new Int32Array(0), next: new Int32Array(0) };
}

/** Which slips a box has to hold: all that is handed over, or only what leaves the block of whom it comes from. */
export type Handed = 'everything' | 'across blocks';

/**
 * Empties the boxes and makes room in each for one slip from everybody in `receivers`, which says for which of `count` members
 * it is (-1: for nobody).
 */
export function makeRoom(
  boxes: readonly SlipBox[],
  receivers: Int32Array,
  count: number,
  handed: Handed = 'everything',
): void {
  const begin = new Int32Array(Math.ceil(count / BLOCK) + 1);
  const within = handed === 'everything';
  eachBlock(receivers.length, (from, to) => countSlips(receivers, within, begin, from, to));
  // What is for nobody was counted in front of the first block: it takes no room.
  begin[0] = 0;
  for (let block = 1; block < begin.length; block++) begin[block]! += begin[block - 1]!;
  const slips = begin.at(-1)!;
  for (const box of boxes) {
    box.begin = begin;
    box.next = begin.slice();
    if (box.values.length < slips * box.width) box.values = new Float64Array(slips * box.width);
  }
}

function countSlips(
  receivers: Int32Array,
  within: boolean,
  begin: Int32Array,
  from: number,
  to: number,
): void {
  const own = from >> BITS;
  for (let sender = from; sender < to; sender++) {
    const block = receivers[sender]! >> BITS;
    if (within || block !== own) begin[block + 1]! += 1;
  }
}
