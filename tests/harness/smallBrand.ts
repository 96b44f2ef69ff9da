import { agreementVersion } from '../../cloudfunctions/shared/contract/agreement';
import type { Reply } from '../../cloudfunctions/shared/contract/reply';
import type { Plan } from '../../cloudfunctions/shared/domain/plan/plan';
import { type PlanDoc, planId } from '../../cloudfunctions/shared/store/plans';
import type { Caller, Cloud } from './cloud';

/** A brand with a handful of members, whose openids are their names; what it does goes through the real functions. */
export class SmallBrand {
  private readonly members = new Map<string, { id: string; code: string }>();

  private constructor(
    private readonly cloud: Cloud,
    private readonly support: Caller,
  ) {}

  /** Opens it under a plan that has been in force for years. */
  static async open(cloud: Cloud, plan: Plan): Promise<SmallBrand> {
    await (await cloud.store<PlanDoc>('plans')).insert({
      _id: planId(1),
      version: 1,
      effectiveFrom: '2020-01-01',
      publishedAt: new Date('2019-12-01T00:00:00Z'),
      publishedBy: 'test',
      plan,
      findings: [],
      acknowledgement: null,
    });
    return new SmallBrand(cloud, await cloud.operator('support'));
  }

  memberId(name: string): string {
    return this.members.get(name)!.id;
  }

  async register(name: string, phone: string, inviter?: string): Promise<void> {
    const phoneCode = this.cloud.local.wechat.phoneCodes.issue(phone, this.cloud.local.clock.now());
    const inviteCode = inviter && this.members.get(inviter)!.code;
    const data = { phoneCode, consent: agreementVersion, inviteCode };
    const { profile } = answered(await this.cloud.as(name).call('account', 'register', data)) as {
      profile: { member: string; inviteCode: string };
    };
    this.members.set(name, { id: profile.member, code: profile.inviteCode });
  }

  /** Order `shop:NUMBER`, paid now. */
  async pay(number: string, name: string, amount: string): Promise<void> {
    const paidAt = this.cloud.local.clock.now().toISOString();
    const data = { source: 'shop', number, member: this.memberId(name), amount, paidAt };
    answered(await this.support.call('orders', 'paid', data));
  }

  /** Part of order `shop:NUMBER` comes back now. */
  async refund(number: string, amount: string): Promise<void> {
    const refundedAt = this.cloud.local.clock.now().toISOString();
    const data = { source: 'shop', number, refund: `refund-${number}`, amount, refundedAt };
    answered(await this.support.call('orders', 'refunded', data));
  }

  /** Goes to the night in which a day is closed, and lets the timer fire as the platform would: to seal, and to fold. */
  async closeUntil(date: string): Promise<void> {
    for (const time of ['00:07', '00:12']) {
      this.cloud.local.clock.set(new Date(`${date}T${time}:00+08:00`));
      answered(await this.cloud.timer('dayClose'));
    }
  }
}

function answered(reply: Reply): unknown {
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.data;
}
