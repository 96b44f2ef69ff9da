import { setTimeout as delay } from 'node:timers/promises';
import type { DayEvent } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import { compilePlan } from '../../cloudfunctions/shared/domain/plan/compilePlan';
import { businessDay, nextDay } from '../../cloudfunctions/shared/domain/time/businessDay';
import { setting } from '../../cloudfunctions/shared/store/settings';
import { aPaidOrder } from '../builders/dayEvents';
import { persistently } from './persistently';
import type { Night, Plot } from './plot';
import { firstDay, Scene } from './scene';
import type { Stage } from './stage';
import type { Strike } from './strike';
import type { Tally } from './tally';

const patienceMs = 20_000;
/** Of one caller in one strike. */
const mostCalls = 12;
const lookAgainMs = 30;

/**
 * Plays one plot on an empty stage.
 * @returns what is wrong after the recovery; empty where nothing is
 * @throws NotRecovered
 */
export async function playRound(plot: Plot, stage: Stage, tally: Tally): Promise<string[]> {
  const scene = await Scene.set(stage, plot, tally);
  const round = new Round(plot, scene, tally);
  for (const night of plot.nights) await round.play(night);
  return scene.end(plot.nights.at(-1)!.date);
}

class Round {
  constructor(
    private readonly plot: Plot,
    private readonly scene: Scene,
    private readonly tally: Tally,
  ) {}

  async play({ date, before, strikes, finishes }: Night): Promise<void> {
    await this.scene.shop.accept(before);
    await this.scene.goTo(date);
    for (const { strike, events } of strikes) {
      // Once all is published there is nothing left to disturb; but what happens later may rest on what happens now.
      if (this.scene.witness.latest >= date) await this.scene.shop.accept(events);
      else await this.endure(strike, events);
    }
    if (finishes) await this.scene.recover(date);
  }

  private async endure(strike: Strike, arriving: readonly DayEvent[]): Promise<void> {
    const { callers, rules, afterMs, kill, jumps, straggler } = strike;
    const { controls, shop, stage, witness } = this.scene;
    await controls.arm(rules);
    let isOver = false;
    const calls = Promise.all(callers.map((by) => this.callAgain(by))).then(() => {
      isOver = true;
    });
    const incoming = Promise.all([shop.accept(arriving), straggler && this.straggle(() => isOver)]);
    // Thrown where it is awaited; until then it must not count as unhandled.
    incoming.catch(() => undefined);
    if (kill || jumps[0] !== 0) await Promise.race([calls, delay(afterMs)]);
    if (kill) await controls.kill(kill);
    await this.scene.jump(jumps[0], () => isOver);
    await this.untilEnd(calls);
    await controls.arm([]);
    await incoming;
    await this.scene.jump(jumps[1]);
    await persistently(stage, () => witness.look());
  }

  /** One call after another, until one fails, has to wait, or finds nothing to do. */
  private async callAgain(by: 'timer' | 'operator'): Promise<void> {
    for (let call = 0; call < mostCalls; call++) {
      const advanced = await this.scene.controls.advance(by);
      if (!advanced || advanced.idle || advanced.waitMs > 0) return;
    }
  }

  /** Calls that hang are killed, as the platform would in the end. */
  private async untilEnd(calls: Promise<void>): Promise<void> {
    const ended = calls.then(() => true);
    while (!(await Promise.race([ended, delay(patienceMs, false, { ref: false })])))
      await this.scene.controls.kill('functions');
  }

  /** An event for the day that is being closed, as soon as there is one; it is tried once at least, also where all has ended. */
  private async straggle(isOver: () => boolean): Promise<void> {
    const { shop, stage } = this.scene;
    const number = shop.accepted % Math.ceil(this.plot.founding.length / 2);
    const order = aPaidOrder(number, `straggler:${shop.accepted}`, 3000, {
      under: compilePlan(this.plot.plan),
    });
    for (let isLast = false; !isLast; await delay(lookAgainMs)) {
      isLast = isOver();
      const published = await persistently(stage, () => setting('published'));
      const day = published ? nextDay(businessDay(published.date)) : firstDay;
      if (!(await shop.straggle(day, order))) continue;
      this.tally.stragglers++;
      return;
    }
  }
}
