import type { CloseView } from '../../cloudfunctions/shared/contract/dayClose';
import type { Reply } from '../../cloudfunctions/shared/contract/reply';
import { persistently } from './persistently';
import type { Stage } from './stage';
import type { Rule, Victim } from './strike';
import type { Tally } from './tally';

export type Advanced = { close: CloseView | null; idle: boolean; waitMs: number };

export const administrator = 'administrator';

/** What the machine is driven by from outside: calls, the clock, faults and kills. Starts the server where it is gone. */
export class Controls {
  /** Why the last call that failed did so. */
  lastFailure = '';
  /** Of the server, counted by now. */
  private deaths: number;

  constructor(
    private readonly stage: Stage,
    private readonly tally: Tally,
  ) {
    this.deaths = stage.deaths;
  }

  /** Advances the close by a call of a timer or an operator; null where it came to nothing. Never throws. */
  async advance(by: 'timer' | 'operator'): Promise<Advanced | null> {
    this.tally.calls++;
    try {
      const cloud = await this.stage.up();
      const reply =
        by === 'timer'
          ? ((await cloud.machine('timers/dayClose/fire', {})) as { result: Reply }).result
          : await cloud.as(administrator).call('dayClose', 'advance');
      if (reply.ok) return reply.data as Advanced;
      this.lastFailure = JSON.stringify(reply);
    } catch (error) {
      this.lastFailure = String(error);
    }
    this.tally.failedCalls++;
    return null;
  }

  /** Lets requests go wrong by these rules from now on, and counts what those before did. */
  async arm(rules: readonly Rule[]): Promise<void> {
    const { deaths } = this.stage;
    this.tally.count('killGateway', deaths - this.deaths);
    this.deaths = deaths;
    for (const { fault, struck } of await this.report()) this.tally.count(fault, struck);
    await this.ask('faults', { rules });
  }

  /** How many requests the rules in force were about. */
  async seen(): Promise<number> {
    return (await this.report()).reduce((sum, { seen }) => sum + seen, 0);
  }

  async now(): Promise<Date> {
    return new Date(((await this.ask('clock')) as { now: string }).now);
  }

  async setClock(instant: number): Promise<void> {
    const now = new Date(instant).toISOString();
    await this.ask('clock', { now });
  }

  /** Kill -9, to whoever of them is alive. */
  async kill(victim: Victim): Promise<void> {
    const cloud = this.stage.alive;
    if (!cloud) return;
    this.tally.count(`kill ${victim}`);
    if (victim === 'functions') return this.killFunctions();
    await (victim === 'both' ? cloud.kill() : cloud.killServer());
    this.deaths++;
  }

  /** What the rules in force have done; nothing where the server has died and taken them along. */
  private async report(): Promise<{ fault: string; seen: number; struck: number }[]> {
    try {
      const answer = await this.stage.alive?.machine('faults');
      return (answer as { rules: [] } | undefined)?.rules ?? [];
    } catch {
      return [];
    }
  }

  private ask = (path: string, body?: object): Promise<unknown> =>
    persistently(this.stage, async () => (await this.stage.up()).machine(path, body));

  private async killFunctions(): Promise<void> {
    try {
      const answer = await this.stage.alive?.machine('processes');
      for (const { pid } of (answer as { functions: { pid: number }[] }).functions)
        process.kill(pid, 'SIGKILL');
    } catch {
      // Gone already, by themselves or with the server.
    }
  }
}
