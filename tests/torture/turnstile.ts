/** Lets many pass, or one alone: who wants to be alone waits for those inside, and the others wait for it. */
export class Turnstile {
  private inside = 0;
  private alone: Promise<void> | null = null;
  private onEmpty: (() => void) | null = null;

  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.alone) await this.alone;
    this.inside++;
    try {
      return await work();
    } finally {
      this.inside--;
      if (this.inside === 0) this.onEmpty?.();
    }
  }

  async passAlone<T>(work: () => Promise<T>): Promise<T> {
    while (this.alone) await this.alone;
    let reopen = () => {};
    this.alone = new Promise((resolve) => {
      reopen = resolve;
    });
    try {
      if (this.inside > 0)
        await new Promise<void>((resolve) => {
          this.onEmpty = resolve;
        });
      return await work();
    } finally {
      this.onEmpty = null;
      this.alone = null;
      reopen();
    }
  }
}
