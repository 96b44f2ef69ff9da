import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf, phoneNumbers, type Registered, refusalOf, register } from '../../tests/harness/people';
import { INVITE_CODE_BYTES, inviteCodeOf } from '../shared/domain/referral/inviteCode';
import { type TouchDoc, touchesKept } from '../shared/store/invitations';
import type { MemberDoc } from '../shared/store/members';

let cloud: Cloud;
let sun: Registered['profile'];
const nextPhone = phoneNumbers();
beforeAll(async () => {
  cloud = await startCloud({ functions: ['account', 'referral'] });
  sun = (await register(cloud, 'sun', nextPhone())).profile;
  answerOf(await cloud.as('sun').call('account', 'rename', { name: '孙悦洁' }));
});
afterAll(() => cloud.close());

const touch = (openid: string, inviteCode: unknown, more = {}) =>
  cloud.as(openid).call('referral', 'touch', { inviteCode, ...more });
const touches = () => cloud.store<TouchDoc>('touches');
const setStatus = async (id: string, status: MemberDoc['status']) =>
  (await cloud.store<MemberDoc>('members')).update(id, { status });

describe('touching an invitation', () => {
  it('tells a visitor the masked name of the inviter, and nothing else', async () => {
    expect(answerOf(await touch('ana', sun.inviteCode))).toEqual({
      inviter: { nameMasked: '孙*洁', phoneMasked: null },
    });
  });

  it('is kept once for each inviter, with the latest time and scene', async () => {
    await touch('bea', sun.inviteCode, { scene: 'poster' });
    cloud.local.clock.advance(60_000);
    await touch('bea', sun.inviteCode, { scene: 'card' });
    await touch('bea', sun.inviteCode);
    const [known, ...others] = await (await touches()).find({ openid: 'bea' }, { limit: 10 });
    expect(others).toEqual([]);
    expect(known).toMatchObject({
      _id: `bea:${sun.member}`,
      inviter: sun.member,
      code: sun.inviteCode,
      scene: 'card',
      times: 3,
      member: null,
    });
    expect(known!.lastAt.getTime() - known!.firstAt.getTime()).toBeGreaterThanOrEqual(60_000);
  });

  it('twice at once is one touch', async () => {
    const replies = await Promise.all([touch('cat', sun.inviteCode), touch('cat', sun.inviteCode)]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await (await touches()).count({ openid: 'cat' })).toBe(1);
  });

  it("by a member who came without an inviter is that member's", async () => {
    const { profile } = await register(cloud, 'alone', nextPhone());
    answerOf(await touch('alone', sun.inviteCode));
    expect(await (await touches()).get(`alone:${sun.member}`)).toMatchObject({ member: profile.member });
  });

  it('by a member whose inviter is settled is not kept', async () => {
    await register(cloud, 'settled', nextPhone(), sun.inviteCode);
    const other = await register(cloud, 'other', nextPhone());
    const before = await documents(cloud);
    answerOf(await touch('settled', other.profile.inviteCode));
    expect(await documents(cloud)).toEqual(before);
  });

  it('is kept for a bounded number of inviters, and the oldest gives way', async () => {
    const old = Array.from(
      { length: touchesKept },
      (_, index): TouchDoc => ({
        _id: `busy:M${index}`,
        openid: 'busy',
        inviter: `M${index}`,
        code: 'x',
        scene: null,
        firstAt: new Date(index),
        lastAt: new Date(1000 - index),
        times: 1,
        member: null,
      }),
    );
    await (await touches()).insertMany(old);
    answerOf(await touch('busy', sun.inviteCode));
    expect(await (await touches()).count({ openid: 'busy' })).toBe(touchesKept);
    expect(await (await touches()).get(`busy:${sun.member}`)).not.toBeNull();
    expect(await (await touches()).get(`busy:M${touchesKept - 1}`)).toBeNull();
  });
});

describe('touching an invitation is refused, and nothing changes,', () => {
  async function refused(openid: string, code: unknown): Promise<string> {
    const before = await documents(cloud);
    const reply = await touch(openid, code);
    expect(reply).toMatchObject({ refusal: { field: 'inviteCode' } });
    expect(await documents(cloud)).toEqual(before);
    return refusalOf(reply);
  }

  it("INVITE_CODE_UNKNOWN: nobody's code, and what is no code", async () => {
    const nobodys = inviteCodeOf(new Uint8Array(INVITE_CODE_BYTES));
    for (const code of [nobodys, sun.inviteCode.replace(/.$/, '0'), '$$$$', '____'])
      expect(await refused('eve', code)).toBe('INVITE_CODE_UNKNOWN');
  });

  it('INVITER_FROZEN and INVITER_CLOSED: an inviter that may not invite', async () => {
    await setStatus(sun.member, 'frozen');
    expect(await refused('eve', sun.inviteCode)).toBe('INVITER_FROZEN');
    await setStatus(sun.member, 'closed');
    expect(await refused('eve', sun.inviteCode)).toBe('INVITER_CLOSED');
    await setStatus(sun.member, 'active');
  });

  it('BIND_SELF: the own code', async () => {
    expect(await refused('sun', sun.inviteCode)).toBe('BIND_SELF');
  });

  it('INVALID_INPUT: too short, too long, no text, an operator of the database', async () => {
    for (const code of ['abc', 'x'.repeat(17), 12345678, null, { $gt: '' }])
      expect(await refused('eve', code)).toBe('INVALID_INPUT');
  });
});
