import { lastSealable } from '../../cloudfunctions/dayClose/dueDay';
import type { DayEvent } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import type { Plan } from '../../cloudfunctions/shared/domain/plan/plan';
import { type BusinessDay, startOfDay } from '../../cloudfunctions/shared/domain/time/businessDay';
import { dayCloses } from '../../cloudfunctions/shared/store/dayCloses';
import { events } from '../../cloudfunctions/shared/store/events';
import { operators } from '../../cloudfunctions/shared/store/operators';
import { identityId } from '../../cloudfunctions/shared/store/people';
import { plans } from '../../cloudfunctions/shared/store/plans';
import { setting } from '../../cloudfunctions/shared/store/settings';
import { aPlanVersion, asAccepted } from '../builders/closingBrand';
import { administrator, Controls } from './controls';
import { persistently } from './persistently';
import { Shop } from './shop';
import type { CloseSettings, Stage } from './stage';
import type { Tally } from './tally';
import { Turnstile } from './turnstile';
import { verdict } from './verdict';
import { Witness } from './witness';

/** The first day of every brand here. */
export const firstDay = '2026-11-02';

const fivePastMidnight = 5 * 60_000;
/** The newest day is swept no sooner: somebody who does not know that it is published may still write its pages. */
const untilSweptMs = 11 * 60_000;
/** Calls that a close in peace may take. */
const mostCalls = 300;

/** What a brand begins with. */
export interface Start {
  plan: Plan;
  /** Members and orders of the first day. */
  founding: readonly DayEvent[];
  close: CloseSettings;
}

/** In peace, the close did not come to its end. */
export class NotRecovered extends Error {}

/** One brand on the stage, and everything that acts on it. */
export class Scene {
  readonly controls: Controls;
  readonly shop: Shop;
  readonly witness = new Witness();
  private readonly turnstile = new Turnstile();

  private constructor(
    readonly stage: Stage,
    private readonly start: Start,
    private readonly tally: Tally,
  ) {
    this.controls = new Controls(stage, tally);
    this.shop = new Shop(stage, this.turnstile);
  }

  /** An empty stage with members and orders of the first day, a plan, and somebody who may close days. */
  static async set(stage: Stage, start: Start, tally: Tally): Promise<Scene> {
    const { plan, founding, close } = start;
    await stage.clear(close);
    await operators.put({ _id: identityId(administrator), name: 'Administrator', role: 'admin' });
    await plans.insert(aPlanVersion({ plan }));
    await events.insertMany(asAccepted({ [firstDay]: [...founding] }));
    return new Scene(stage, start, tally);
  }

  /** Goes to the moment from which a day may be closed. */
  async goTo(date: BusinessDay): Promise<void> {
    await this.controls.setClock(startOfDay(date) + fivePastMidnight);
  }

  /**
   * Moves the clock, when no acceptance is under way. Nor while calls are that may be sealing a day (unless `isQuiet`): a
   * transaction in flight lives for less than the minute that the close waits after its seal, and would outlive it here.
   */
  async jump(ms: number, isQuiet: () => boolean = () => true): Promise<void> {
    if (ms === 0) return;
    await this.turnstile.passAlone(async () => {
      const now = await this.controls.now();
      const seal = await persistently(this.stage, () => setting('seal'));
      const isDue = (seal?.day ?? '') < lastSealable(now);
      if (isDue && !isQuiet()) return;
      await this.controls.setClock(now.getTime() + ms);
      this.tally.clockMoves++;
    });
  }

  /**
   * Lets the close go on in peace until this day is published.
   * @throws NotRecovered where it does not come to that
   */
  async recover(until: string): Promise<void> {
    await this.controls.arm([]);
    for (let call = 0; call < mostCalls; call++) {
      const advanced = await this.controls.advance('timer');
      if (!advanced) throw new NotRecovered(`in peace a call failed: ${this.controls.lastFailure}`);
      if (advanced.idle && (await setting('published'))?.date === until) return;
      await this.jump(Math.max(1000, advanced.waitMs));
    }
    throw new NotRecovered(`${until} is not published after ${mostCalls} calls in peace`);
  }

  /** What is wrong in the end, after all has been swept that may be swept; empty where nothing is. */
  async end(until: string): Promise<string[]> {
    await this.recover(until);
    await this.jump(untilSweptMs);
    await this.recover(until);
    await this.witness.look(true);
    await this.count();
    const { plan, founding } = this.start;
    const accepted = founding.length + this.shop.accepted;
    return [...this.witness.contradictions, ...(await verdict({ plan, until, accepted }))];
  }

  private async count(): Promise<void> {
    const { tally } = this;
    tally.events += this.shop.accepted;
    tally.lateEvents += await events.count({ late: true });
    for await (const closes of dayCloses.each({})) {
      tally.days += closes.length;
      tally.laterAttempts += closes.reduce((sum, { attempt }) => sum + attempt - 1, 0);
    }
  }
}
