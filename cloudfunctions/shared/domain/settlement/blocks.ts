/**
 * How many members are worked on at once, as a power of two: their rows, orders and columns stay in the processor's nearer
 * memory from the first pass over them to the last, where a look at a member anywhere in the forest would wait for the
 * farthest. It also lets V8 compile each pass in full, because the pass is called again and again: a loop over a million
 * members that runs already while it is compiled stays two to four times slower.
 */
export const BLOCK_BITS = 11;
export const BLOCK = 1 << BLOCK_BITS;

/** Calls `work` for all indexes below `count`, a block at a time and rising. */
export function eachBlock(count: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += BLOCK) work(from, Math.min(count, from + BLOCK));
}

/** Calls `work` for all indexes below `count`, the last block first. */
export function eachBlockFalling(count: number, work: (from: number, to: number) => void): void {
  const last = Math.ceil(count / BLOCK) - 1;
  for (let block = last; block >= 0; block--) {
    work(block * BLOCK, Math.min(count, (block + 1) * BLOCK));
  }
}
