/** Documents and unique keys that open transactions have written, and who waits for them. */
export class Locks {
  readonly #holders = new Map<string, string>();
  readonly #marks = new Map<string, string[]>();
  readonly #waiters = new Map<string, (() => void)[]>();

  /** The transaction that holds a mark. */
  holder(mark: string): string | undefined {
    return this.#holders.get(mark);
  }

  take(mark: string, transaction: string): void {
    if (this.#holders.has(mark)) return;
    this.#holders.set(mark, transaction);
    const marks = this.#marks.get(transaction);
    if (marks) marks.push(mark);
    else this.#marks.set(transaction, [mark]);
  }

  release(transaction: string): void {
    for (const mark of this.#marks.get(transaction) ?? []) this.#holders.delete(mark);
    this.#marks.delete(transaction);
    const waiters = this.#waiters.get(transaction) ?? [];
    this.#waiters.delete(transaction);
    for (const resolve of waiters) resolve();
  }

  /** Settled when the transaction has ended. */
  released(transaction: string): Promise<void> {
    return new Promise((resolve) => {
      const waiters = this.#waiters.get(transaction);
      if (waiters) waiters.push(resolve);
      else this.#waiters.set(transaction, [resolve]);
    });
  }
}
