import type { BusinessDay } from '../../cloudfunctions/shared/domain/time/businessDay';
import type { OrderDoc } from '../../cloudfunctions/shared/store/orders';
import type { Cloud } from '../harness/cloud';
import { answerOf } from '../harness/people';
import type { Crowd } from './crowd';
import { aSlowPayment } from './slowPayment';

/**
 * The night in which a day is sealed while everybody is busy: before and after midnight, at the moment of the seal, in the
 * minute after it, and while the day is folded and published. Whoever is in flight when the day is sealed has ended when the
 * minute is over, as a transaction of the platform has after thirty seconds.
 */
export async function night(cloud: Cloud, crowd: Crowd, date: BusinessDay): Promise<void> {
  const { clock } = cloud.local;
  const at = (time: string) => new Date(`${date}T${time}+08:00`);
  clock.set(new Date(at('00:00:00').getTime() - 3000));
  crowd.start(3);
  await crowd.moreThan(8);
  clock.set(at('00:04:50'));
  const importing = crowd.acts.importHistory(`H${date}-`);
  await crowd.moreThan(4);
  const orders = await cloud.store<OrderDoc>('orders');
  const [like] = await orders.find({ source: 'shop', refunded: 0 }, { limit: 1 });
  const slow = await aSlowPayment(like!, `slow-${date}`, new Date(at('00:00:00').getTime() - 60_000));
  clock.set(at('00:05:01'));
  await timers(cloud);
  crowd.acts.accepted.push(await slow.commit());
  await Promise.all([crowd.answered(), importing]);
  clock.advance(61_000);
  await timers(cloud);
  await crowd.acts.latePayments(6);
  await crowd.stop();
}

/** Closes a day on which nothing happens. */
export async function quietNight(cloud: Cloud, date: BusinessDay): Promise<void> {
  for (const time of ['00:07', '00:12']) {
    cloud.local.clock.set(new Date(`${date}T${time}:00+08:00`));
    await timers(cloud);
  }
}

/** Two calls at once, as the platform may do. */
async function timers(cloud: Cloud): Promise<void> {
  for (const reply of await Promise.all([cloud.timer('dayClose'), cloud.timer('dayClose')])) answerOf(reply);
}
