import { aSmallBrand, smallBrandStart } from '../../tests/builders/aSmallBrand';
import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { ExportView } from '../shared/contract/account';
import type { MemberDoc } from '../shared/store/members';
import type { OrderDoc } from '../shared/store/orders';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ clockStart: smallBrandStart });
  await aSmallBrand(cloud);
});
afterAll(() => cloud.close());

const exportOf = async (openid: string, cursor?: string): Promise<ExportView> =>
  answerOf<ExportView>(await cloud.as(openid).call('account', 'exportData', { cursor }));

describe('an export', () => {
  it('holds what is personal in full, others masked, orders, releases and messages', async () => {
    const own = await exportOf('ann');
    expect(own.person).toMatchObject({
      name: '林小满',
      phone: '13800000001',
      status: 'active',
      consent: { version: expect.stringMatching(/./), at: expect.stringMatching(/^2026-11-20/) },
      inviter: null,
      binding: null,
      months: [{ month: '2026-11', until: '2026-11-22', points: 18000, cash: 0 }],
    });
    expect(own.orders).toMatchObject([{ number: '1', amount: 300000, pool: 750000 }]);
    expect(own.messages.map(({ kind }) => kind).sort()).toEqual(['invitee', 'inviteeOrdered', 'order']);
    expect(own.next).toBe(null);
  });

  it('names the inviter masked, with what the binding rests on', async () => {
    const { person } = await exportOf('bob');
    expect(person).toMatchObject({
      phone: '13800000002',
      inviter: { nameMasked: '林*满', phoneMasked: '138****0001', how: 'touch' },
      binding: { how: 'touch', code: expect.stringMatching(/./) },
    });
    expect(JSON.stringify(person)).not.toMatch(/林小满|13800000001/);
  });

  it('comes in parts where there is much, leaving nothing out', async () => {
    const session = answerOf<{ profile: { member: string } }>(
      await cloud.as('bob').call('account', 'session'),
    );
    const { member } = session.profile;
    const orders = await cloud.store<OrderDoc>('orders');
    const [first] = await orders.find({ member }, { limit: 1 });
    await orders.insertMany(
      Array.from({ length: 700 }, (_, index) => ({ ...first!, _id: `bulk:${index}`, number: String(index) })),
    );
    const one = await exportOf('bob');
    const two = await exportOf('bob', one.next!);
    expect([one.orders.length, two.orders.length, two.next]).toEqual([500, 201, null]);
    expect(new Set([...one.orders, ...two.orders].map(({ order }) => order)).size).toBe(701);
    expect([two.person, two.messages]).toEqual([null, []]);
    const begun = await exportOf('bob', 'no cursor of ours');
    expect(begun.person?.phone).toBe('13800000002');
  });

  it('is refused to who is no member, or has left', async () => {
    expect(refusalOf(await cloud.as('nobody').call('account', 'exportData'))).toBe('NOT_A_MEMBER');
    const session = answerOf<{ profile: { member: string } }>(
      await cloud.as('bob').call('account', 'session'),
    );
    await (await cloud.store<MemberDoc>('members')).update(session.profile.member, { status: 'closed' });
    expect(refusalOf(await cloud.as('bob').call('account', 'exportData'))).toBe('MEMBER_CLOSED');
  });
});
