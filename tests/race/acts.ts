import type { ImportView } from '../../cloudfunctions/shared/contract/imports';
import type { OrderView } from '../../cloudfunctions/shared/contract/orders';
import type { Reply } from '../../cloudfunctions/shared/contract/reply';
import { seededRandom } from '../../cloudfunctions/shared/domain/simulation/seededRandom';
import { addDays, businessDayOf } from '../../cloudfunctions/shared/domain/time/businessDay';
import { memberHeading, orderHeading, prepare, writeToEnd } from '../harness/brand';
import type { Caller, Cloud } from '../harness/cloud';
import { answerOf, registration } from '../harness/people';

/** An act that was answered: its event has to stand in exactly the day that the reply named. */
export interface Accepted {
  event: string;
  /** Null where the reply names none. */
  counted: { day: string; late: boolean } | null;
}

interface Member {
  id: string;
  code: string;
}

/** What people, systems and operators do in a race: register, pay, refund, freeze, move, import; drawn by a seed. */
export class Acts {
  readonly accepted: Accepted[] = [];
  /** Answers that are neither a success nor a refusal. */
  readonly faults: unknown[] = [];
  private readonly members: Member[] = [];
  private readonly orders: string[] = [];
  private readonly random: ReturnType<typeof seededRandom>;
  private drawn = 0;

  constructor(
    private readonly cloud: Cloud,
    private readonly admin: Caller,
    seed: number,
  ) {
    this.random = seededRandom(seed);
  }

  /** So many members, the first of them without an inviter, each with an order. */
  async found(count: number): Promise<void> {
    for (let at = 0; at < count; at++) {
      await this.register();
      await this.pay(0);
    }
  }

  /** An operator brings five members below one who is there, each with an order of half an hour ago. */
  async importHistory(name: string): Promise<void> {
    const now = this.cloud.local.clock.now().getTime();
    const [registered, paid] = [now - 30 * 60_000, now - 20 * 60_000].map((at) => new Date(at).toISOString());
    const rows = Array.from({ length: 5 }, (_, at) => `${name}${at}`);
    const phone = () => String(19_000_000_000 + ++this.drawn);
    const inviter = this.members[0]!.id;
    const members = rows.map((id) => `${id},${phone()},x,${inviter},${registered},web`);
    const orders = rows.map((id) => `o-${id},${id},6000,${paid},web,fmcg,,`);
    const texts = { members: [memberHeading, ...members], orders: [orderHeading, ...orders] };
    const files = { members: texts.members.join('\n'), orders: texts.orders.join('\n') };
    const { importId } = answerOf<ImportView>(await prepare(this.admin, files));
    const { status } = await writeToEnd(this.admin, importId);
    if (status !== 'complete') throw new Error(`the import is ${status}`);
    for (const id of rows)
      for (const event of [`registered:${id}`, `paid:import:o-${id}`])
        this.accepted.push({ event, counted: null });
  }

  /** One act of any kind; it ends when it is answered. */
  any(): Promise<void> {
    const dice = this.random.below(20);
    if (dice < 9) return this.pay(10 * this.random.below(4));
    if (dice < 12) return this.refund();
    if (dice < 14) return this.register();
    return dice < 17 ? this.move() : this.freezeOrNot();
  }

  /** So many systems send at once what was paid half an hour ago. */
  async latePayments(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.pay(30)));
  }

  private async register(): Promise<void> {
    const number = ++this.drawn;
    const { wechat, clock } = this.cloud.local;
    const phoneCode = wechat.phoneCodes.issue(String(13_000_000_000 + number), clock.now());
    const inviter = this.members.length > 0 ? this.member().code : undefined;
    const reply = await this.cloud
      .as(`visitor-${number}`)
      .call('account', 'register', registration(phoneCode, inviter));
    this.take(reply, (data) => {
      const { member, inviteCode } = (data as { profile: { member: string; inviteCode: string } }).profile;
      this.members.push({ id: member, code: inviteCode });
      return { event: `registered:${member}`, counted: null };
    });
  }

  /** Paid at this moment, or a while ago: what comes late is what the sealing is about. */
  private async pay(minutesAgo: number): Promise<void> {
    const number = `n${++this.drawn}`;
    const paidAt = this.cloud.local.clock.now().getTime() - minutesAgo * 60_000;
    const amount = String(3000 + this.random.below(20_000));
    const member = this.member().id;
    const data = { source: 'shop', number, member, amount, paidAt: new Date(paidAt).toISOString() };
    this.take(await this.admin.call('orders', 'paid', data), (answer) => {
      const { order } = answer as { order: OrderView };
      this.orders.push(number);
      return { event: `paid:${order.order}`, counted: { day: order.day, late: order.late } };
    });
  }

  private async refund(): Promise<void> {
    const number = this.random.pick(this.orders);
    const refund = `r${++this.drawn}`;
    const refundedAt = this.cloud.local.clock.now().toISOString();
    const data = { source: 'shop', number, refund, amount: String(1 + this.random.below(2000)), refundedAt };
    this.take(await this.admin.call('orders', 'refunded', data), () => ({
      event: `refunded:shop:${number}#${refund}`,
      counted: null,
    }));
  }

  private async freezeOrNot(): Promise<void> {
    const action = this.random.below(2) === 0 ? 'freeze' : 'unfreeze';
    const member = this.member().id;
    const request = `q${++this.drawn}`;
    const reply = await this.admin.call('operator', action, { member, reason: 'race', request });
    const kind = action === 'freeze' ? 'frozen' : 'unfrozen';
    this.take(reply, (data) => ({ event: `${kind}:${member}#${request}`, counted: countedOf(data) }));
  }

  private async move(): Promise<void> {
    const member = this.member().id;
    const inviter = this.random.below(6) === 0 ? null : this.member().id;
    const from = addDays(businessDayOf(this.cloud.local.clock.now()), 1 + this.random.below(2));
    const request = `q${++this.drawn}`;
    const asked = { member, inviter, from, reason: 'race', request };
    this.take(await this.admin.call('operator', 'move', asked), (data) => ({
      event: `moved:${member}#${request}`,
      counted: countedOf(data),
    }));
  }

  private member(): Member {
    return this.random.pick(this.members);
  }

  private take(reply: Reply, accepted: (data: unknown) => Accepted): void {
    if (reply.ok) this.accepted.push(accepted(reply.data));
    else if ('fault' in reply) this.faults.push(reply);
  }
}

function countedOf(data: unknown): { day: string; late: boolean } {
  const { day, late } = data as { day: string; late: boolean };
  return { day, late };
}
