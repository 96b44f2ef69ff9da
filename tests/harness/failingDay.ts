import type { CloseView } from '../../cloudfunctions/shared/contract/dayClose';
import type { Reply } from '../../cloudfunctions/shared/contract/reply';
import type { DayEvent } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import { twoLevel } from '../../cloudfunctions/shared/domain/plan/presets';
import type { DayCloseDoc } from '../../cloudfunctions/shared/store/dayCloses';
import type { EventDoc } from '../../cloudfunctions/shared/store/events';
import type { QuarantineDoc } from '../../cloudfunctions/shared/store/quarantine';
import { digestsOf } from '../builders/closingBrand';
import { type Caller, type Cloud, startCloud } from './cloud';
import { documents, removeAll } from './documents';
import { answerOf } from './people';
import { SmallBrand } from './smallBrand';

/** A small brand whose events tests spoil: Ann invited Bob, both paid 3000 yuan (`good`, `bad`); it is the evening of 1 November. */
export class FailingDay {
  admin!: Caller;
  brand!: SmallBrand;

  private constructor(readonly cloud: Cloud) {}

  static async start(): Promise<FailingDay> {
    const functions = ['account', 'dayClose', 'operator', 'orders', 'referral'];
    return new FailingDay(await startCloud({ functions }));
  }

  async reset(): Promise<void> {
    await removeAll(this.cloud);
    this.cloud.local.clock.set(new Date('2026-11-01T20:00:00+08:00'));
    this.admin = await this.cloud.operator('admin');
    this.brand = await SmallBrand.open(this.cloud, twoLevel);
    await this.brand.register('ann', '13800000001');
    await this.brand.register('bob', '13800000002', 'ann');
    await this.brand.pay('good', 'ann', '3000');
    await this.brand.pay('bad', 'bob', '3000');
  }

  async find<Doc extends { _id: string }>(name: string, id: string): Promise<Doc | null> {
    return (await this.cloud.store<Doc>(name)).get(id);
  }

  /** A fault of ours, as no function writes one: the event contradicts everything. */
  async spoil(event: string, change: Record<string, unknown>): Promise<void> {
    await (await this.cloud.store<EventDoc>('events')).update(event, change);
  }

  quarantine(event: string, by = this.admin): Promise<Reply> {
    return by.call('dayClose', 'quarantine', { event, reason: '核对后重新登记' });
  }

  async advance(): Promise<CloseView | null> {
    return answerOf<{ close: CloseView | null }>(await this.admin.call('dayClose', 'advance')).close;
  }

  /** Seals the day, and stands at the moment at which it can be folded. */
  async seal(date: string): Promise<void> {
    this.cloud.local.clock.set(new Date(`${date}T00:07:00+08:00`));
    await this.advance();
    this.cloud.local.clock.set(new Date(`${date}T00:12:00+08:00`));
  }

  /** Closes the day as the timer would; answers the close as it stands then. */
  async close(date: string): Promise<CloseView> {
    await this.seal(date);
    const close = await this.advance();
    if (close?.date !== date) throw new Error(`closed ${close?.date}, not ${date}`);
    return close;
  }

  /** What publishing each day has to come to, from the events as they stand, without those that are set aside. */
  async expectedDigests(): Promise<Record<string, string>> {
    const all = await documents(this.cloud);
    const aside = new Set((all.quarantine as QuarantineDoc[]).map(({ _id }) => _id));
    const counted = (all.events as EventDoc[]).filter(({ _id }) => !aside.has(_id));
    const closes = (all.dayCloses as DayCloseDoc[]).map(({ _id }) => _id).sort();
    const days = closes.map((date) => [date, counted.filter(({ day }) => day === date) as DayEvent[]]);
    return digestsOf(Object.fromEntries(days), twoLevel);
  }

  /** Closes the day, and expects that it is published with all that counts. */
  async publish(date: string): Promise<void> {
    const close = await this.close(date);
    expect(close).toMatchObject({ phase: 'published', error: null });
    expect(close.digest).toBe((await this.expectedDigests())[date]);
  }
}
