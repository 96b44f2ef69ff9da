import { anOrder, aRow, aShare } from '../../tests/builders/aRow';
import { aPlanInForce } from '../../tests/harness/brand';
import { type Cloud, startCloud, testEnvironment } from '../../tests/harness/cloud';
import { databaseRounds } from '../../tests/harness/databaseRounds';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { InviteeBehind, InviteesBehindView } from '../shared/contract/explanation';
import type { Reply } from '../shared/contract/reply';
import type { ShareLine } from '../shared/domain/dayClose/row';
import { encodeRow } from '../shared/domain/dayClose/rowText';
import { newPerson } from '../shared/runtime/newPerson';
import type { FormerInviter, MemberDoc } from '../shared/store/members';
import type { IdentityDoc, PersonDoc } from '../shared/store/people';
import type { PageDoc } from '../shared/store/releases';

const date = '2026-11-22';
/** Ann's number; her invitees stand scattered over the pages, thirteen numbers apart. */
const ann = 3;
const ofFirst = 2_000;

/** What the tree of today says of a member, and what its row of the day says. */
interface Standing {
  id: string;
  number: number;
  inviter: string | null;
  former?: FormerInviter[];
  /** The inviter's number on that day. */
  under: number;
  released: number;
}

const firstId = (at: number): string => `F${String(at).padStart(5, '0')}`;
const firstNumber = (at: number): number => 10 + at * 13;

/** Every second of the first generation released at + 1 points; every tenth invited three, who released 10.01 each. */
const first = Array.from({ length: ofFirst }, (_, at): Standing => {
  const released = at % 2 === 0 ? (at + 1) * 100 : 0;
  return { id: firstId(at), number: firstNumber(at), inviter: 'ann', under: ann, released };
});
const second = first
  .filter((_, at) => at % 10 === 0)
  .flatMap(({ id, number }) =>
    [1, 2, 3].map(
      (at): Standing => ({
        id: `${id}-${at}`,
        number: number + at,
        inviter: id,
        under: number,
        released: 1_001,
      }),
    ),
  );
const until = { until: '2026-11-25', event: 'moved', at: new Date('2026-11-24T10:00:00+08:00') };
const others: Standing[] = [
  // Bound by Ann after that day: on that day nobody had invited them.
  { id: 'bound-later', number: 5, inviter: 'ann', under: -1, released: 9_900 },
  // Moved away from Ann since, and moved away from one of her invitees since.
  {
    id: 'moved',
    number: 6,
    inviter: 'bob',
    former: [{ inviter: 'ann', ...until }],
    under: ann,
    released: 700,
  },
  {
    id: 'moved-2',
    number: 8,
    inviter: 'bob',
    former: [{ inviter: firstId(1), ...until }],
    under: firstNumber(1),
    released: 800,
  },
];
const bobStands: Standing = { id: 'bob', number: 7, inviter: null, under: -1, released: 0 };
/** Bob invited five hundred, of whom only the last one released anything. */
const behindBob = Array.from(
  { length: 500 },
  (_, at): Standing => ({
    id: `B${String(at).padStart(5, '0')}`,
    number: 30_000 + at * 7,
    inviter: 'bob',
    under: bobStands.number,
    released: at === 499 ? 3_600 : 0,
  }),
);
const everybody = [...first, ...second, ...others, bobStands, ...behindBob];

const sumOf = (standings: readonly { released: number }[]): number =>
  standings.reduce((sum, { released }) => sum + released, 0);
const behindFirst = [...first.filter(({ released }) => released > 0), others[1]!];
const behindSecond = [...second, others[2]!];

describe('the invitees behind a share line', () => {
  let cloud: Cloud;

  beforeAll(async () => {
    Object.assign(process.env, testEnvironment);
    cloud = await startCloud({ functions: ['points'], clockStart: new Date(`${date}T09:00:00+08:00`) });
    await aPlanInForce(cloud);
    await (await cloud.store<{ _id: string }>('settings')).put({ ...pointer });
    await (await cloud.store<MemberDoc>('members')).insertMany([
      memberDoc(annStands),
      ...everybody.map(memberDoc),
    ]);
    await (await cloud.store<PersonDoc>('people')).insertMany(everybody.map(personDoc));
    await (await cloud.store<IdentityDoc>('identities')).insertMany([
      identityOf('ann', ann),
      identityOf('bob', bobStands.number),
    ]);
    await (await cloud.store<Page>('releases')).insertMany(pagesOf([annStands, ...everybody]));
  }, 120_000);
  afterAll(() => cloud.close());

  const ask = async (generation: 1 | 2, cursor?: string): Promise<InviteesBehindView> =>
    answerOf(await cloud.as('ann').call('points', 'explainInvitees', { date, generation, cursor }));

  async function allOf(generation: 1 | 2): Promise<InviteeBehind[][]> {
    const pages: InviteeBehind[][] = [];
    for (let cursor: string | undefined; ; ) {
      const { invitees, next } = await ask(generation, cursor);
      pages.push(invitees);
      if (next === null) return pages;
      cursor = next;
    }
  }

  it.each([
    [1, behindFirst],
    [2, behindSecond],
  ] as const)(
    'of generation %i are all that stood there on that day, and add up to the line',
    async (generation, behind) => {
      const pages = await allOf(generation);
      const found = pages.flat();
      const { base, count } = await ask(generation);
      expect([found.length, sumOf(found)]).toEqual([count, base]);
      expect(found.map(({ released }) => released).sort()).toEqual(
        behind.map(({ released }) => released).sort(),
      );
      expect(Math.max(...pages.map((page) => page.length))).toBe(20);
    },
  );

  it('say what each of them contributed, floored by itself', async () => {
    const { invitees, rate } = await ask(2);
    expect(rate).toBe(3_000);
    expect(invitees[0]).toEqual({
      nameMasked: '孙*洁',
      phoneMasked: '139****0000',
      released: 1_001,
      contributed: 300,
    });
  });

  it('are not named by the cursor, and a cursor that is none of ours begins at the top', async () => {
    const top = await ask(1);
    const read = Buffer.from(top.next!, 'base64').toString('latin1');
    expect(read).not.toContain('F000');
    expect(await ask(1, 'bm9uZSBvZiBvdXJz')).toMatchObject({ invitees: top.invitees });
    const changed = `${top.next!.slice(0, -6)}AAAAAA`;
    expect(await ask(1, changed)).toMatchObject({ invitees: top.invitees });
  });

  it('cost a bounded number of calls, where every second released something and where hardly anybody did', async () => {
    const { main } = await import('./index');
    process.env.WX_CONTEXT_KEYS = 'WX_OPENID';
    const costOf = async (openid: string, generation: 1 | 2, cursor?: string) => {
      process.env.WX_OPENID = openid;
      let view: InviteesBehindView | null = null;
      const rounds = await databaseRounds(async () => {
        const reply = await main({ action: 'explainInvitees', data: { date, generation, cursor } });
        view = answerOf<InviteesBehindView>(reply as Reply);
      });
      return { ...rounds, view: view! as InviteesBehindView };
    };
    const firstPage = await costOf('ann', 1);
    expect(firstPage.view.invitees).toHaveLength(20);
    expect(firstPage.calls).toBeLessThanOrEqual(12);
    const nextPage = await costOf('ann', 2, (await costOf('ann', 2)).view.next!);
    expect(nextPage.view.invitees).toHaveLength(20);
    expect(nextPage.calls).toBeLessThanOrEqual(24);
    // Bob's first call looks at 460 invitees in vain; what it costs has an end, and the next one goes on.
    const inVain = await costOf('bob', 1);
    expect(inVain.view.invitees).toEqual([]);
    expect(inVain.calls).toBeLessThanOrEqual(40);
    expect((await costOf('bob', 1, inVain.view.next!)).view).toMatchObject({
      invitees: [{ released: 3_600, contributed: 1_800 }],
      next: null,
    });
    delete process.env.WX_CONTEXT_KEYS;
    delete process.env.WX_OPENID;
  });

  it('have ids for operators, who may ask for any member', async () => {
    const finance = await cloud.operator('finance');
    const data = { member: 'ann', date, generation: 1 };
    const view = answerOf<InviteesBehindView<InviteeBehind & { member: string }>>(
      await finance.call('points', 'explainMemberInvitees', data),
    );
    expect(view.invitees[0]).toMatchObject({
      member: 'F00000',
      nameMasked: '孙*洁',
      released: 100,
      contributed: 50,
    });
    const viewer = await cloud.operator('viewer');
    expect(refusalOf(await viewer.call('points', 'explainMemberInvitees', data))).toBe('NOT_ALLOWED');
    expect(refusalOf(await cloud.as('ann').call('points', 'explainMemberInvitees', data))).toBe(
      'NOT_ALLOWED',
    );
  });

  it('are refused where the day has no such line, and past the second generation', async () => {
    const finance = await cloud.operator('finance');
    const ask = (data: object) =>
      finance.call('points', 'explainMemberInvitees', { date, generation: 1, ...data });
    expect(refusalOf(await ask({ member: 'bob', generation: 2 }))).toBe('LINE_UNKNOWN');
    expect(refusalOf(await ask({ member: 'nobody' }))).toBe('MEMBER_UNKNOWN');
    expect(refusalOf(await ask({ member: 'ann', date: '2026-11-23' }))).toBe('DAY_NOT_PUBLISHED');
    expect(refusalOf(await ask({ member: 'ann', generation: 3 }))).toBe('INVALID_INPUT');
  });
});

const annStands: Standing = { id: 'ann', number: ann, inviter: null, under: -1, released: 0 };

const pointer = {
  _id: 'published',
  date,
  attempt: 2,
  publishedAt: new Date(`${date}T00:12:00+08:00`),
  firstDate: '2026-11-01',
  retries: { [date]: 2 },
};

function memberDoc({ id, number, inviter, former }: Standing): MemberDoc {
  return {
    _id: id,
    number,
    inviter,
    inviterNumber: null,
    inviteCode: `CODE${number}`,
    registeredAt: new Date('2026-11-01T00:00:00+08:00'),
    channel: 'test',
    status: 'active',
    firstOrderAt: null,
    bindings: 0,
    ...(former ? { former } : {}),
  };
}

function personDoc({ id }: Standing, at: number): PersonDoc {
  const phone = `1390000${String(at % 10_000).padStart(4, '0')}`;
  const shown = id.startsWith('F00000') ? '13900000000' : phone;
  return newPerson(id, shown, '孙悦洁');
}

const identityOf = (member: string, number: number): IdentityDoc => ({
  _id: `wx:${member}`,
  member,
  number,
  linkedAt: new Date('2026-11-01T00:00:00+08:00'),
  consent: { version: '1', at: new Date('2026-11-01T00:00:00+08:00') },
});

/** What a member's view reads of a page. */
type Page = Pick<PageDoc, '_id' | 'date' | 'attempt' | 'page' | 'planVersion' | 'rows'>;

function pagesOf(standings: readonly Standing[]): Page[] {
  const pages = new Map<number, Record<string, string>>();
  for (const standing of standings) {
    const page = Math.floor(standing.number / 100);
    if (!pages.has(page)) pages.set(page, {});
    pages.get(page)![standing.number % 100] = encodeRow(rowOf(standing));
  }
  return [...pages].map(([page, rows]) => ({
    _id: `${date}:2:${page}`,
    ...{ date, attempt: 2, page, planVersion: 1, rows },
  }));
}

function rowOf({ id, under, released }: Standing) {
  const orders = released > 0 ? [anOrder({ id: `shop:${id}`, todayStatic: released, released })] : [];
  const lines = (generation: 1 | 2, rate: number, behind: readonly Standing[]) =>
    aShare({ generation, rate, base: sumOf(behind), count: behind.length, earned: 0, paid: 0 });
  const behind: Record<string, ShareLine[]> = {
    ann: [lines(1, 5_000, behindFirst), lines(2, 3_000, behindSecond)],
    bob: [lines(1, 5_000, behindBob.slice(499))],
  };
  const share = behind[id] ?? [];
  return { ...aRow({ orders, share }), inviter: under };
}
