import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { importMembers } from '../../tests/harness/imported';
import {
  answerOf,
  phoneCode,
  type Registered,
  refusalOf,
  register,
  registration,
} from '../../tests/harness/people';
import type { EventDoc } from '../shared/store/events';
import type { ImportDoc } from '../shared/store/imports';
import type { BindingDoc } from '../shared/store/invitations';
import type { MemberDoc } from '../shared/store/members';

let cloud: Cloud;
let inviter: Registered['profile'];
beforeAll(async () => {
  cloud = await startCloud({ functions: ['account', 'referral'] });
  inviter = (await register(cloud, 'inviter', '13900000000')).profile;
});
afterAll(() => cloud.close());

const asks = (openid: string, data: unknown) => cloud.as(openid).call('account', 'register', data);
const memberOf = async (id: string) => (await cloud.store<MemberDoc>('members')).get(id);

describe('an imported member who comes in person', () => {
  it('gets the imported account, because WeChat has verified the number', async () => {
    await importMembers(cloud, 'i1', [{ id: 'M1', phone: '13900000001' }]);
    const numbers = await (await cloud.store('settings')).get('memberNumbers');
    const { profile, opened } = await register(cloud, 'one', '13900000001');
    expect(opened).toBe('imported');
    expect(profile).toMatchObject({ member: 'M1', name: '孙悦洁', phoneMasked: '139****0001' });
    expect(answerOf(await cloud.as('one').call('account', 'session'))).toEqual({ profile });
    expect(await (await cloud.store('settings')).get('memberNumbers')).toEqual(numbers);
  });

  it('is one person only: another caller with the number is refused', async () => {
    await importMembers(cloud, 'i2', [{ id: 'M2', phone: '13900000002' }]);
    await register(cloud, 'two', '13900000002');
    const before = await documents(cloud, ['usedCodes']);
    expect(refusalOf(await asks('other', registration(phoneCode(cloud, '13900000002'))))).toBe('PHONE_TAKEN');
    expect(await documents(cloud, ['usedCodes'])).toEqual(before);
  });

  it('is one person only, also when two come at once', async () => {
    const rows = [0, 1, 2, 3].map((index) => ({ id: `MR${index}`, phone: `1390000010${index}` }));
    await importMembers(cloud, 'race', rows);
    for (const { id, phone } of rows) {
      const replies = await Promise.all(
        ['left', 'right'].map((side) => asks(`${side}-${id}`, registration(phoneCode(cloud, phone)))),
      );
      const [won, lost] = replies[0]?.ok ? replies : [...replies].reverse();
      expect(answerOf<Registered>(won!)).toMatchObject({ opened: 'imported', profile: { member: id } });
      expect(refusalOf(lost!)).toBe('PHONE_TAKEN');
    }
  });

  it('keeps the inviter that the import brought', async () => {
    await importMembers(cloud, 'i3', [
      { id: 'M3', phone: '13900000003' },
      { id: 'M4', phone: '13900000004', inviter: 'M3', inviterNumber: 1 },
    ]);
    await register(cloud, 'four', '13900000004', inviter.inviteCode);
    expect(await memberOf('M4')).toMatchObject({ inviter: 'M3' });
    expect(await (await cloud.store<BindingDoc>('bindings')).get('M4')).toMatchObject({ how: 'import' });
  });

  it('is bound to the last valid invitation where the import brought none', async () => {
    await importMembers(cloud, 'i5', [{ id: 'M5', phone: '13900000005' }]);
    const { profile } = await register(cloud, 'five', '13900000005', inviter.inviteCode);
    expect(profile.hasInviter).toBe(true);
    expect(await memberOf('M5')).toMatchObject({ inviter: inviter.member });
    expect(await (await cloud.store<EventDoc>('events')).get('bound:M5')).toMatchObject({ kind: 'bound' });
    expect(await memberOf(inviter.member)).toMatchObject({ bindings: 1 });
  });

  it('keeps none where the first order is paid already', async () => {
    const firstOrderAt = new Date('2026-02-01T00:00:00+08:00');
    await importMembers(cloud, 'i6', [{ id: 'M6', phone: '13900000006', firstOrderAt }]);
    const { profile } = await register(cloud, 'six', '13900000006', inviter.inviteCode);
    expect(profile.hasInviter).toBe(false);
  });

  it("is never bound by the own code or an invitee's, and it is on record why", async () => {
    await importMembers(cloud, 'i7', [{ id: 'M7', phone: '13900000007', inviteCode: '22222222' }]);
    const invitee = await register(cloud, 'below', '13900000008');
    await (await cloud.store<MemberDoc>('members')).update(invitee.profile.member, { inviter: 'M7' });
    answerOf(await cloud.as('seven').call('referral', 'touch', { inviteCode: '22222222' }));
    answerOf(await cloud.as('seven').call('referral', 'touch', { inviteCode: invitee.profile.inviteCode }));
    const { profile } = await register(cloud, 'seven', '13900000007');
    expect(profile).toMatchObject({ member: 'M7', hasInviter: false });
    const evidence = await (await cloud.store<BindingDoc>('bindings')).get('M7');
    expect(evidence).toMatchObject({ inviter: null, how: 'none' });
    expect(evidence?.passedOver?.map(({ reason }) => reason).sort()).toEqual(['BIND_CYCLE', 'BIND_SELF']);
  });

  it('waits while the import is being written, and then goes on with the same code', async () => {
    await importMembers(cloud, 'i9', [{ id: 'M9', phone: '13900000009' }], 'writing');
    const data = registration(phoneCode(cloud, '13900000009'));
    const before = await documents(cloud, ['usedCodes']);
    expect(refusalOf(await asks('nine', data))).toBe('BUSY');
    expect(await documents(cloud, ['usedCodes'])).toEqual(before);
    expect(refusalOf(await asks('thief', data))).toBe('PHONE_CODE_USED');
    await (await cloud.store<ImportDoc>('imports')).update('i9', { status: 'complete' });
    expect(answerOf<Registered>(await asks('nine', data))).toMatchObject({
      opened: 'imported',
      profile: { member: 'M9' },
    });
  });

  it('has five minutes for that', async () => {
    await importMembers(cloud, 'i10', [{ id: 'M10', phone: '13900000010' }], 'writing');
    const data = registration(phoneCode(cloud, '13900000010'));
    expect(refusalOf(await asks('ten', data))).toBe('BUSY');
    await (await cloud.store<ImportDoc>('imports')).update('i10', { status: 'complete' });
    cloud.local.clock.advance(300_000);
    expect(refusalOf(await asks('ten', data))).toBe('PHONE_CODE_USED');
  });
});
