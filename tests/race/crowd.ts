import type { Acts } from './acts';

/** Many clients at once, and which of them are in flight. */
export class Crowd {
  /** Calls that the platform ended. */
  readonly lost: unknown[] = [];
  private readonly inFlight = new Set<Promise<void>>();
  private going = false;

  constructor(readonly acts: Acts) {}

  /** From now on so many clients act, one thing after another each, until `stop`. */
  start(clients: number): void {
    this.going = true;
    for (let at = 0; at < clients; at++) void this.goOn();
  }

  /** Waits until everything that was asked for by now is answered; what is asked for meanwhile goes on. */
  async answered(): Promise<void> {
    await Promise.all([...this.inFlight]);
  }

  async stop(): Promise<void> {
    this.going = false;
    await this.answered();
  }

  /** Waits until so many more acts are taken. */
  async moreThan(count: number): Promise<void> {
    const enough = this.acts.accepted.length + count;
    while (this.acts.accepted.length < enough) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private async goOn(): Promise<void> {
    while (this.going) {
      // A call that the platform ended tells nothing of what became of it; the verdict does not rest on it.
      const act = this.acts.any().catch((lost) => void this.lost.push(lost));
      this.inFlight.add(act);
      await act;
      this.inFlight.delete(act);
    }
  }
}
