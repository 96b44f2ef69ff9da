import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { type Imported, importMembers } from '../../tests/harness/imported';
import { answerOf, type Registered, register } from '../../tests/harness/people';
import type { InviteesView } from '../shared/contract/referral';
import type { MemberDoc } from '../shared/store/members';

let cloud: Cloud;
let sun: Registered['profile'];
beforeAll(async () => {
  cloud = await startCloud({ functions: ['account', 'referral'] });
  sun = (await register(cloud, 'sun', '13900000000')).profile;
});
afterAll(() => cloud.close());

const invitees = async (openid: string, data = {}) =>
  answerOf<InviteesView>(await cloud.as(openid).call('referral', 'invitees', data));
const touch = async (openid: string, inviteCode: string) =>
  answerOf(await cloud.as(openid).call('referral', 'touch', { inviteCode }));
const ordered = async (id: string, firstOrderAt: Date) =>
  (await cloud.store<MemberDoc>('members')).update(id, { firstOrderAt });

/** Every page of a list, one after another. */
async function allPages(openid: string, generation: 1 | 2): Promise<InviteesView['invitees'][]> {
  const pages: InviteesView['invitees'][] = [];
  for (let cursor: string | undefined; ; ) {
    const { invitees: page, next } = await invitees(openid, { generation, cursor });
    pages.push(page);
    if (next === null) return pages;
    cursor = next;
  }
}

describe('the invitees of a member', () => {
  it('are none at first', async () => {
    expect(await invitees('sun')).toEqual({
      counts: { touched: 0, registered: 0, ordered: 0, secondGeneration: 0 },
      invitees: [],
      next: null,
    });
  });

  it('stand by the step that each reached last, masked, and a visitor without any name', async () => {
    const later = () => cloud.local.clock.advance(60_000);
    const ana = await register(cloud, 'ana', '13900000001', sun.inviteCode);
    answerOf(await cloud.as('ana').call('account', 'rename', { name: '孙悦洁' }));
    later();
    const bea = await register(cloud, 'bea', '13900000002', sun.inviteCode);
    later();
    await touch('visitor', sun.inviteCode);
    later();
    const firstOrderAt = cloud.local.clock.now();
    await ordered(ana.profile.member, firstOrderAt);
    const view = await invitees('sun');
    expect(view.counts).toEqual({ touched: 3, registered: 2, ordered: 1, secondGeneration: 0 });
    expect(view.next).toBeNull();
    expect(view.invitees).toEqual([
      { step: 'ordered', at: firstOrderAt.toISOString(), nameMasked: '孙*洁', phoneMasked: '139****0001' },
      { step: 'touched', at: expect.any(String), nameMasked: null, phoneMasked: null },
      { step: 'registered', at: bea.profile.registeredAt, nameMasked: null, phoneMasked: '139****0002' },
    ]);
  });

  it('turn from a visitor into a member, and are never both', async () => {
    const before = await invitees('sun');
    await register(cloud, 'visitor', '13900000003');
    const { counts } = await invitees('sun');
    const registered = before.counts.registered + 1;
    expect(counts).toMatchObject({ touched: registered, registered });
  });

  it('are shown to two generations and no further', async () => {
    const chain = [await register(cloud, 'top', '13900000010')];
    for (let depth = 1; depth <= 3; depth++) {
      const { inviteCode } = chain.at(-1)!.profile;
      chain.push(await register(cloud, `below-${depth}`, `1390000002${depth}`, inviteCode));
    }
    const generation = async (number: 1 | 2) =>
      (await invitees('top', { generation: number })).invitees.map(({ phoneMasked }) => phoneMasked);
    expect(await generation(1)).toEqual(['139****0021']);
    expect(await generation(2)).toEqual(['139****0022']);
    expect((await invitees('top')).counts).toMatchObject({ registered: 1, secondGeneration: 1 });
    const third = await cloud.as('top').call('referral', 'invitees', { generation: 3 });
    expect(third).toMatchObject({ refusal: { code: 'INVALID_INPUT', field: 'generation' } });
  });

  it('are paged without one shown twice or left out, though an import gave many the same instant', async () => {
    const { profile } = await register(cloud, 'brand', '13800000000');
    const instants = ['2026-01-01', '2026-01-02'].map((day) => new Date(`${day}T00:00:00+08:00`));
    const rows = Array.from(
      { length: 70 },
      (_, index): Imported => ({
        id: `B${index}`,
        phone: String(13_700_000_000 + index),
        inviter: index < 50 ? profile.member : 'B0',
        inviterNumber: 0,
        registeredAt: instants[index % 2],
        firstOrderAt: index % 5 === 0 ? instants[1]! : null,
      }),
    );
    await importMembers(cloud, 'brand', rows);
    const expected = (part: Imported[]) =>
      part.map(({ phone }) => `${phone.slice(0, 3)}****${phone.slice(-4)}`).sort();
    for (const [generation, part] of [
      [1, rows.slice(0, 50)],
      [2, rows.slice(50)],
    ] as const) {
      const pages = await allPages('brand', generation);
      const shown = pages.flat();
      expect(shown.map(({ phoneMasked }) => phoneMasked).sort()).toEqual(expected([...part]));
      expect(pages.map(({ length }) => length)).toEqual(generation === 1 ? [20, 20, 10] : [20]);
      const times = shown.map(({ at }) => at);
      expect(times).toEqual([...times].sort().reverse());
    }
    expect((await invitees('brand')).counts).toMatchObject({
      registered: 50,
      ordered: 10,
      secondGeneration: 20,
    });
  });

  it('of an import that is being written do not count yet', async () => {
    const { profile } = await register(cloud, 'waiting', '13800000001');
    const row = { id: 'W1', phone: '13600000001', inviter: profile.member, inviterNumber: 0 };
    await importMembers(cloud, 'unfinished', [row], 'writing');
    const view = await invitees('waiting');
    expect(view.counts).toMatchObject({ registered: 0, secondGeneration: 0 });
    expect(view.invitees).toEqual([]);
  });

  it('begin from the start where the cursor is none of ours, which tells nothing about anybody', async () => {
    const { invitees: page, next } = await invitees('brand');
    expect(next).toMatch(/^\d+\.\d+$/);
    expect((await invitees('brand', { cursor: '{"$gt":""}' })).invitees).toEqual(page);
  });
});
