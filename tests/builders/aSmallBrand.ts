import { greenPointsFull } from '../../cloudfunctions/shared/domain/plan/presets';
import type { PlanDoc } from '../../cloudfunctions/shared/store/plans';
import type { Cloud } from '../harness/cloud';
import { register } from '../harness/people';

export interface SmallBrand {
  /** Ann's invite code. */
  code: string;
  /** The last closed day. */
  date: string;
}

/**
 * Ann (林小满) paid 3000.00 and invited Bob, who paid 9000.00, under the plan with all sections; two days are closed.
 * Each day Ann releases 36.00 of her own and 54.00 for Bob's 108.00.
 */
export async function aSmallBrand(cloud: Cloud): Promise<SmallBrand> {
  await (await cloud.store<PlanDoc>('plans')).insert({
    _id: '000001',
    version: 1,
    effectiveFrom: '2020-01-01',
    publishedAt: new Date('2019-12-01T00:00:00Z'),
    publishedBy: 'test',
    plan: greenPointsFull,
    findings: [],
    acknowledgement: null,
  });
  const ann = await register(cloud, 'ann', '13800000001');
  const bob = await register(cloud, 'bob', '13800000002', ann.profile.inviteCode);
  await cloud.as('ann').call('account', 'rename', { name: '林小满' });
  await pay(cloud, '1', ann.profile.member, '3000.00');
  await pay(cloud, '2', bob.profile.member, '9000.00');
  for (const date of ['2026-11-21', '2026-11-22']) await close(cloud, date);
  return { code: ann.profile.inviteCode, date: '2026-11-22' };
}

/** When the story begins; give it to `startCloud` as `clockStart`. */
export const smallBrandStart = new Date('2026-11-20T09:00:00+08:00');

/** Order `shop:NUMBER` of a member, paid now. */
export async function pay(cloud: Cloud, number: string, member: string, amount: string): Promise<void> {
  const support = await cloud.operator('support');
  const paidAt = cloud.local.clock.now().toISOString();
  const reply = await support.call('orders', 'paid', { source: 'shop', number, member, amount, paidAt });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
}

/** Closes a day in its night: it is sealed in one slice and published in a later one, a minute or more apart. */
export async function close(cloud: Cloud, date: string): Promise<void> {
  for (const time of ['00:07', '00:12']) {
    cloud.local.clock.set(new Date(`${date}T${time}:00+08:00`));
    await cloud.timer('dayClose');
  }
}
