import { firstDailyDay, isOutOfDays } from '../shared/domain/points/retention';
import { addDays, type BusinessDay, businessDay, nextDay } from '../shared/domain/time/businessDay';
import { logLine } from '../shared/runtime/log';
import { putSweep, readRetention, removeBatch, type Sweep } from '../shared/store/retention';
import { attemptOf, type Published } from '../shared/store/settings';

/** Far longer than a call lives: nobody writes pages of an attempt any more that another one was published before. */
const settledMs = 10 * 60_000;

/**
 * Removes what nobody needs any more: attempts that were not published, and the pages of days that are past the daily ones
 * (day-close.md, Pointer). In bounded batches until the caller's time is over, and again from where it stands with the next
 * call; what was done twice changes nothing. Of a day that is kept the published attempt is never touched. When nothing is
 * to do it costs one call.
 * @param isOver asked between the batches
 * @returns documents removed
 */
export async function sweep(
  published: Published,
  isOver: () => boolean,
  now = new Date(),
): Promise<{ swept: number }> {
  const { kept, sweep: before } = await readRetention();
  const sweeping = new Sweeping(published, kept, before, isOver);
  await sweeping.attemptsUntil(lastSettled(published, now));
  await sweeping.daysBefore(firstDailyDay(businessDay(published.date)));
  await sweeping.keep();
  return { swept: sweeping.swept };
}

/** Attempts of the newest day may still be written by a worker who has not noticed that another one published it. */
function lastSettled({ date, publishedAt }: Published, now: Date): BusinessDay {
  const isSettled = now.getTime() - publishedAt.getTime() >= settledMs;
  return isSettled ? businessDay(date) : addDays(businessDay(date), -1);
}

/** One call's work, and how far it has come. */
class Sweeping {
  swept = 0;
  private readonly state: Sweep;

  constructor(
    private readonly published: Published,
    private readonly kept: readonly string[],
    private readonly before: Sweep | null,
    private readonly isOver: () => boolean,
  ) {
    const start = addDays(businessDay(published.firstDate), -1);
    this.state = { _id: 'sweep', attempts: start, days: start, passedOver: [], ...before };
  }

  /** Attempts of the days up to and with this one that are not the published one. */
  async attemptsUntil(last: BusinessDay): Promise<void> {
    for (let day = nextDay(businessDay(this.state.attempts)); day <= last; day = nextDay(day)) {
      if (!(await this.clear(day, attemptOf(this.published, day)))) return;
      this.state.attempts = day;
    }
  }

  /** Days that are no longer kept; those that are named to be kept wait until they are named no more. */
  async daysBefore(first: BusinessDay): Promise<void> {
    for (let day = nextDay(businessDay(this.state.days)); day < first; day = nextDay(day)) {
      if (this.isOld(day) && this.kept.includes(day)) this.state.passedOver = [...this.state.passedOver, day];
      else if (this.isOld(day) && !(await this.clear(day, null))) return;
      this.state.days = day;
    }
    for (const day of this.state.passedOver.filter((named) => !this.kept.includes(named))) {
      if (!(await this.clear(businessDay(day), null))) return;
      this.state.passedOver = this.state.passedOver.filter((named) => named !== day);
    }
  }

  async keep(): Promise<void> {
    const { attempts, days, passedOver } = this.state;
    const moved = attempts !== this.before?.attempts || days !== this.before.days;
    if (moved || passedOver.length !== this.before?.passedOver.length) await putSweep(this.state);
    if (this.swept > 0) logLine('swept', { documents: this.swept, attempts, days });
  }

  private isOld(day: BusinessDay): boolean {
    return isOutOfDays(day, businessDay(this.published.date));
  }

  /** False when the time was over before all of it was gone. */
  private async clear(day: BusinessDay, but: number | null): Promise<boolean> {
    if (but === null && !this.isOld(day)) throw new Error(`the pages of ${day} are not past their time`);
    for (;;) {
      if (this.isOver()) return false;
      const { removed, isDone } = await removeBatch(day, but);
      this.swept += removed;
      if (isDone) return true;
    }
  }
}
