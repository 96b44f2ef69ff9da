import { aPlanInForce } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, refusalOf, register } from '../../tests/harness/people';
import type { MessagesView, MessageView } from '../shared/contract/account';
import type { MessageDoc } from '../shared/store/messages';

let cloud: Cloud;
let support: Caller;
const start = new Date('2026-11-10T12:00:00+08:00');
beforeAll(async () => {
  cloud = await startCloud({ functions: ['account', 'referral', 'orders', 'operator'], clockStart: start });
  await aPlanInForce(cloud);
  support = await cloud.operator('support');
});
afterAll(() => cloud.close());

const inboxOf = async (openid: string, cursor?: string): Promise<MessagesView> =>
  answerOf<MessagesView>(await cloud.as(openid).call('account', 'messages', { cursor }));
const without = (view: MessagesView) => view.messages.map(({ at, unread, ...facts }: MessageView) => facts);
const later = () => cloud.local.clock.advance(1000);
const order = (member: string, number: string, paidAt = cloud.local.clock.now().toISOString()) => ({
  source: 'shop',
  number,
  member,
  amount: '3000.00',
  paidAt,
});

describe('messages', () => {
  it('tell of an order and of its refund, each once however often it arrives', async () => {
    const { profile } = await register(cloud, 'ann', '13800000001');
    const paidAt = cloud.local.clock.now().toISOString();
    const refund = { source: 'shop', number: 'a1', refund: 'r1', amount: '1500.00' };
    for (let times = 0; times < 2; times++)
      answerOf(await support.call('orders', 'paid', order(profile.member, 'a1', paidAt)));
    later();
    for (let times = 0; times < 2; times++)
      answerOf(await support.call('orders', 'refunded', { ...refund, refundedAt: paidAt }));
    const inbox = await inboxOf('ann');
    expect(inbox.unread).toBe(2);
    const [refunded, paid] = without(inbox);
    expect(paid).toEqual({
      kind: 'order',
      number: 'a1',
      amount: 300000,
      pool: 750000,
      day: '2026-11-11',
      late: false,
    });
    expect(refunded).toMatchObject({ kind: 'refund', number: 'a1', amount: 150000, day: '2026-11-11' });
    const { voided } = refunded as { voided: number };
    expect(voided).toBeGreaterThanOrEqual(375000);
    expect(voided).toBeLessThanOrEqual(750000);
  });

  it('say of what came too late for its day from which day it counts', async () => {
    const { profile } = await register(cloud, 'late', '13800000002');
    const settings = await cloud.store<{ _id: string; day: string }>('settings');
    await settings.put({ _id: 'seal', day: '2026-11-15' });
    answerOf(await support.call('orders', 'paid', order(profile.member, 'l1')));
    await settings.remove('seal');
    expect(without(await inboxOf('late'))).toMatchObject([{ kind: 'order', day: '2026-11-16', late: true }]);
  });

  it('tell the inviter of who registered and who ordered first, masked, once each', async () => {
    const { profile } = await register(cloud, 'bea', '13800000011');
    const friend = await register(cloud, 'cas', '13800000012', profile.inviteCode);
    await cloud.as('cas').call('account', 'rename', { name: '孙悦洁' });
    later();
    for (const number of ['c1', 'c2'])
      answerOf(await support.call('orders', 'paid', order(friend.profile.member, number)));
    const masked = { nameMasked: '孙*洁', phoneMasked: '138****0012' };
    expect(without(await inboxOf('bea'))).toEqual([
      { kind: 'inviteeOrdered', ...masked },
      { kind: 'invitee', ...masked },
    ]);
    expect(JSON.stringify(await inboxOf('bea'))).not.toContain(friend.profile.member);
  });

  it('tell the inviter of who names one afterwards', async () => {
    const { profile } = await register(cloud, 'dee', '13800000021');
    await register(cloud, 'eli', '13800000022');
    const data = { inviteCode: profile.inviteCode };
    for (let times = 0; times < 2; times++) answerOf(await cloud.as('eli').call('referral', 'bind', data));
    expect(without(await inboxOf('dee'))).toMatchObject([{ kind: 'invitee', phoneMasked: '138****0022' }]);
  });

  it('tell of freezing, unfreezing and a move', async () => {
    const { profile } = await register(cloud, 'fay', '13800000031');
    const above = await register(cloud, 'gil', '13800000032');
    const admin = await cloud.operator('admin');
    const act = { member: profile.member, reason: '核对资料' };
    answerOf(await support.call('operator', 'freeze', { ...act, request: 'm1' }));
    later();
    answerOf(await support.call('operator', 'unfreeze', { ...act, request: 'm2' }));
    later();
    const move = { ...act, inviter: above.profile.member, from: '2026-11-20', request: 'm3' };
    answerOf(await admin.call('operator', 'move', move));
    expect(without(await inboxOf('fay'))).toMatchObject([
      { kind: 'moved', inviter: { phoneMasked: '138****0032' }, day: '2026-11-20' },
      { kind: 'unfrozen', day: '2026-11-11' },
      { kind: 'frozen', day: '2026-11-11' },
    ]);
    expect(JSON.stringify(await inboxOf('fay'))).not.toContain('核对资料');
  });

  it('come in pages that leave nothing out, also where many have one instant', async () => {
    const { profile } = await register(cloud, 'hal', '13800000041');
    const docs = Array.from({ length: 45 }, (_, index): MessageDoc => {
      const at = new Date(start.getTime() - (index < 30 ? 0 : index * 1000));
      const facts = { kind: 'frozen', day: '2026-11-11', late: false } as const;
      return {
        _id: `${profile.member}/x${String(index).padStart(2, '0')}`,
        member: profile.member,
        at,
        ...facts,
      };
    });
    await (await cloud.store<MessageDoc>('messages')).insertMany(docs);
    const seen: MessageView[] = [];
    let pages = 0;
    for (let cursor: string | undefined; pages < 9; pages++) {
      const page = await inboxOf('hal', cursor);
      seen.push(...page.messages);
      if (page.next === null) break;
      cursor = page.next;
    }
    expect([pages + 1, seen.length]).toEqual([3, 45]);
    const times = seen.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('are unread until they are marked, and never become unread again', async () => {
    const { profile } = await register(cloud, 'ida', '13800000051');
    answerOf(await support.call('orders', 'paid', order(profile.member, 'i1')));
    const [first] = (await inboxOf('ida')).messages;
    later();
    answerOf(await support.call('orders', 'paid', order(profile.member, 'i2')));
    const mark = async (until: string) =>
      answerOf(await cloud.as('ida').call('account', 'markRead', { until }));
    expect(await mark(first!.at)).toEqual({ unread: 1 });
    expect((await inboxOf('ida')).messages.map(({ unread }) => unread)).toEqual([true, false]);
    expect(await mark('2030-01-01T00:00:00Z')).toEqual({ unread: 0 });
    expect(await mark(first!.at)).toEqual({ unread: 0 });
    later();
    answerOf(await support.call('orders', 'paid', order(profile.member, 'i3')));
    expect(answerOf(await cloud.as('ida').call('account', 'unread'))).toEqual({ unread: 1 });
  });

  it('are refused to who is no member, and a mark without an instant', async () => {
    expect(refusalOf(await cloud.as('nobody').call('account', 'messages'))).toBe('NOT_A_MEMBER');
    await register(cloud, 'jon', '13800000061');
    expect(refusalOf(await cloud.as('jon').call('account', 'markRead', { until: 'now' }))).toBe(
      'INVALID_INPUT',
    );
  });
});
