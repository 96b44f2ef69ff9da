import type { DayEvent } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import { acceptEvent, type EventDraft } from '../../cloudfunctions/shared/store/acceptEvent';
import { isDuplicate } from '../../cloudfunctions/shared/store/database';
import { type DayCloseDoc, dayCloses } from '../../cloudfunctions/shared/store/dayCloses';
import { events } from '../../cloudfunctions/shared/store/events';
import { inTransaction, type Transaction } from '../../cloudfunctions/shared/store/transaction';
import { asAccepted } from '../builders/closingBrand';
import { persistently } from './persistently';
import type { Stage } from './stage';
import type { Turnstile } from './turnstile';

/** Events of one transaction. */
const together = 4;

/** Where events come in from outside: a client that tries again until they are accepted, as their idempotency keys allow. */
export class Shop {
  accepted = 0;

  /** @param open whoever moves the clock waits until no acceptance is under way: a transaction never lives a minute */
  constructor(
    private readonly stage: Stage,
    private readonly open: Turnstile,
  ) {}

  /** One after another, since each may rest on those before it. */
  async accept(happened: readonly DayEvent[]): Promise<void> {
    for (let start = 0; start < happened.length; start += together) {
      const some = happened.slice(start, start + together);
      await this.write(async (within) => {
        for (const event of some) await acceptEvent(draftOf(event), within);
      });
      this.accepted += some.length;
    }
  }

  /**
   * An event for the very day that is being closed, which is what a transaction leaves that began before the seal. It also
   * writes the day's record, so that it is there before the events are counted again, or not at all. False where the day is
   * past that, or not yet there.
   */
  async straggle(date: string, event: DayEvent): Promise<boolean> {
    if (!isOpen(await persistently(this.stage, () => dayCloses.get(date)))) return false;
    await this.write(async (within) => {
      if (!isOpen(await dayCloses.get(date, within))) return;
      await dayCloses.update(date, { straggler: event._id }, within);
      await events.insert(onDay(date, event), within);
    });
    const isIn = (await persistently(this.stage, () => events.get(event._id))) !== null;
    if (isIn) this.accepted++;
    return isIn;
  }

  /** Until it is there; that it is there already shows that an earlier attempt succeeded, whatever was answered. */
  private async write(work: (within: Transaction) => Promise<void>): Promise<void> {
    const attempt = async () => {
      try {
        await inTransaction(work);
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    };
    await persistently(this.stage, () => this.open.pass(attempt));
  }
}

const isOpen = (close: DayCloseDoc | null): boolean =>
  close?.phase === 'folding' || close?.phase === 'writing';

function draftOf(event: DayEvent): EventDraft {
  const { day, late, ...draft } = onDay('', event);
  return draft as EventDraft;
}

function onDay(day: string, event: DayEvent) {
  const [accepted] = asAccepted({ [day]: [event] });
  return accepted!;
}
