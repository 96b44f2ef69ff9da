import type { SessionView } from '../cloudfunctions/shared/contract/account';
import { agreementVersion } from '../cloudfunctions/shared/contract/agreement';
import type { Reply } from '../cloudfunctions/shared/contract/reply';
import type { BrandCloud } from './brandCloud';
import type { CastMember } from './cast';

/**
 * What happens today, behind the imported history, so that the messages have something to tell: whoever of the cast has ordered
 * before orders again, and whoever has invited before is joined by a friend, who orders too. It counts from tomorrow's close on.
 */
export async function liveToday(cloud: BrandCloud, cast: readonly CastMember[]): Promise<void> {
  for (const [index, { openid }] of cast.entries()) {
    const profile = await profileOf(cloud, openid);
    if (!profile) continue;
    const hasTeam = index < 2;
    if (hasTeam) {
      const friend = `demo-friend-${index + 1}`;
      const phone = `1990000000${index + 1}`;
      const phoneCode = cloud.local.wechat.phoneCodes.issue(phone, cloud.local.clock.now());
      const data = { phoneCode, consent: agreementVersion, inviteCode: profile.inviteCode };
      await as(cloud, friend, 'register', data);
      await as(cloud, friend, 'rename', { name: index === 0 ? '沈知夏' : '周以宁' });
      const joined = await profileOf(cloud, friend);
      if (joined) await pay(cloud, joined.member, numberOf(index, 1), '3000.00');
    }
    if (await hasOrders(cloud, openid)) await pay(cloud, profile.member, numberOf(index, 2), '3000.00');
  }
}

/** As a shop numbers its orders. */
const numberOf = (index: number, which: number): string => `A10${index + 1}${which}7`;

const as = (cloud: BrandCloud, openid: string, action: string, data: object): Promise<Reply> =>
  cloud.local.callFunction('account', { action, data }, { openid, source: 'wx_client' }) as Promise<Reply>;

async function profileOf(cloud: BrandCloud, openid: string): Promise<SessionView['profile']> {
  const reply = await as(cloud, openid, 'session', {});
  return reply.ok ? (reply.data as SessionView).profile : null;
}

/** The one who is shown as new stays so. */
async function hasOrders(cloud: BrandCloud, openid: string): Promise<boolean> {
  const event = { action: 'mine', data: {} };
  const reply = (await cloud.local.callFunction('orders', event, { openid, source: 'wx_client' })) as Reply;
  return reply.ok && (reply.data as { orders: unknown[] }).orders.length > 0;
}

const pay = (cloud: BrandCloud, member: string, number: string, amount: string) =>
  cloud.call('orders', 'paid', {
    source: 'shop',
    number,
    member,
    amount,
    paidAt: cloud.local.clock.now().toISOString(),
  });
