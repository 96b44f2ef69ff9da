import { greenPointsFull } from '../../cloudfunctions/shared/domain/plan/presets';
import type { Cloud } from '../harness/cloud';
import { SmallBrand } from '../harness/smallBrand';

/** When the story begins; give it to `startCloud` as `clockStart`. */
export const groupBrandStart = new Date('2026-11-20T09:00:00+08:00');

/**
 * Mia (米亚兰) leads a group: she invited Ann (安小满), who paid 3000.00 and invited Bob, who paid 9000.00, and seven more who
 * paid nothing; Bob invited Cid, who paid 3000.00. Two days are closed, and Mia is a manager.
 */
export async function aGroupBrand(cloud: Cloud): Promise<SmallBrand> {
  const brand = await SmallBrand.open(cloud, greenPointsFull);
  await brand.register('mia', '13800000001');
  await brand.register('ann', '13800000002', 'mia');
  await brand.register('bob', '13800000003', 'ann');
  await brand.register('cid', '13800000004', 'bob');
  for (let friend = 1; friend <= 7; friend++)
    await brand.register(`friend${friend}`, `1390000000${friend}`, 'mia');
  await cloud.as('mia').call('account', 'rename', { name: '米亚兰' });
  await cloud.as('ann').call('account', 'rename', { name: '安小满' });
  await brand.pay('1', 'ann', '3000.00');
  await brand.pay('2', 'bob', '9000.00');
  await brand.pay('3', 'cid', '3000.00');
  for (const date of ['2026-11-21', '2026-11-22']) await brand.closeUntil(date);
  const data = { role: 'manager', reason: 'leads a group', request: 'mia-manager' };
  const admin = await cloud.operator('admin');
  const reply = await admin.call('operator', 'setRole', { member: brand.memberId('mia'), ...data });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return brand;
}
