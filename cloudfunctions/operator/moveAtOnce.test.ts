import { randomBytes } from 'node:crypto';
import { aMember } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { removeAll } from '../../tests/harness/documents';
import { refusalOf } from '../../tests/harness/people';
import { onCircles, treesOfDays } from '../../tests/harness/treesOfDays';
import type { Reply } from '../shared/contract/reply';
import { INVITE_CODE_BYTES, inviteCodeOf } from '../shared/domain/referral/inviteCode';
import { seededRandom } from '../shared/domain/simulation/seededRandom';
import type { EventDoc } from '../shared/store/events';
import type { MemberDoc } from '../shared/store/members';

const rounds = 4;

describe.each(['write', 'commit'] as const)('moves at once, conflicts at the %s,', (conflictAt) => {
  let cloud: Cloud;
  let admin: Caller;
  let requests = 0;
  beforeAll(async () => {
    cloud = await startCloud({
      functions: ['operator', 'referral'],
      conflictAt,
      poolSize: 4,
      clockStart: new Date('2026-11-10T12:00:00+08:00'),
    });
  });
  beforeEach(async () => {
    await removeAll(cloud);
    admin = await cloud.operator('admin');
  });
  afterAll(() => cloud.close());

  const move = (member: string, inviter: string | null, from = '2026-11-11') =>
    admin.call('operator', 'move', { member, inviter, from, reason: '调整', request: `r${++requests}` });
  /** A member with the event of its registration, who may call by its own name. */
  async function join(id: string, inviter: string | null = null): Promise<void> {
    const members = await cloud.store<MemberDoc>('members');
    const above = inviter === null ? null : await members.get(inviter);
    const inviterNumber = above?.number ?? null;
    const inviteCode = inviteCodeOf(randomBytes(INVITE_CODE_BYTES));
    const { number, registeredAt: at } = await aMember(cloud, id, { inviter, inviterNumber, inviteCode });
    const facts = { day: '2026-08-02', late: false, number, member: id, inviterNumber };
    const event: EventDoc = { _id: `registered:${id}`, kind: 'registered', at, ...facts };
    await (await cloud.store<EventDoc>('events')).insert(event);
    await (await cloud.store<{ _id: string }>('identities')).put({ _id: `wx:${id}`, member: id } as never);
  }
  async function expectForests(): Promise<void> {
    const events = await (await cloud.store<EventDoc>('events')).find({}, { limit: 1000 });
    const circles = [...treesOfDays(events)].flatMap(([day, tree]) =>
      onCircles(tree).map((member) => [day, member]),
    );
    expect(circles).toEqual([]);
    const last = [...treesOfDays(events).values()].at(-1);
    for (const { number, inviterNumber } of await (await cloud.store<MemberDoc>('members')).find(
      {},
      { limit: 1000 },
    ))
      expect([number, last?.get(number)]).toEqual([number, inviterNumber ?? -1]);
  }
  const expectOneRefused = (replies: Reply[]) =>
    expect(replies.filter(({ ok }) => !ok).map(refusalOf)).toEqual(['MOVE_CYCLE']);

  it('two members of different trees who are moved below each other: one stays', async () => {
    for (let round = 0; round < rounds; round++) {
      const [ana, bea] = [`ana${round}`, `bea${round}`];
      await join(`left${round}`);
      await join(`right${round}`);
      await join(ana, `left${round}`);
      await join(bea, `right${round}`);
      expectOneRefused(await Promise.all([move(ana, bea), move(bea, ana)]));
    }
    await expectForests();
  });

  it('two siblings who are moved below each other’s invitees: one stays', async () => {
    await join('top');
    for (let round = 0; round < rounds; round++) {
      const [ana, bea, low] = [`ana${round}`, `bea${round}`, `low${round}`];
      await join(ana, 'top');
      await join(bea, 'top');
      await join(low, bea);
      expectOneRefused(await Promise.all([move(ana, low), move(bea, ana)]));
    }
    await expectForests();
  });

  it('two who would meet through former inviters that still count: one stays', async () => {
    for (let round = 0; round < rounds; round++) {
      // Both pairs part on the 20th; before that, X below A's invitee would stand above A, and the same crosswise.
      const [a, x, b, y] = ['a', 'x', 'b', 'y'].map((name) => `${name}${round}`) as [
        string,
        string,
        string,
        string,
      ];
      await join(x);
      await join(a, x);
      await join(y);
      await join(b, y);
      expect(
        (await Promise.all([move(a, null, '2026-11-20'), move(b, null, '2026-11-20')])).every(({ ok }) => ok),
      ).toBe(true);
      expectOneRefused(await Promise.all([move(x, b, '2026-11-15'), move(y, a, '2026-11-15')]));
    }
    await expectForests();
  });

  it('any moves on any days, beside members who bind one another: no day ever sees a circle', async () => {
    const seed = Math.floor(Math.random() * 1e9);
    const random = seededRandom(seed);
    const names = Array.from({ length: 10 }, (_, at) => `m${at}`);
    for (const name of names) await join(name);
    const members = await cloud.store<MemberDoc>('members');
    const codes = new Map((await members.find({}, { limit: 100 })).map((one) => [one._id, one.inviteCode]));
    const any = () => names[random.below(names.length)]!;
    const act = (batch: number) =>
      batch === 0 || random.below(4) === 0
        ? cloud.as(any()).call('referral', 'bind', { inviteCode: codes.get(any()) })
        : move(any(), random.below(5) === 0 ? null : any(), `2026-11-${11 + random.below(6)}`);
    const taken: Reply[] = [];
    for (let batch = 0; batch < 8; batch++) {
      taken.push(...(await Promise.all(Array.from({ length: 5 }, () => act(batch)))));
      if (batch % 3 === 2) cloud.local.clock.advance(86_400_000);
    }
    cloud.local.clock.set(new Date('2026-11-10T12:00:00+08:00'));
    // BUSY is an honest answer of so many at once; a fault is not.
    expect({ seed, faults: taken.filter((reply) => !reply.ok && 'fault' in reply) }).toEqual({
      seed,
      faults: [],
    });
    expect(taken.filter(({ ok }) => ok).length).toBeGreaterThan(8);
    const events = await cloud.store<EventDoc>('events');
    expect(await events.count({ kind: 'bound' })).toBeGreaterThan(0);
    await expectForests();
  });
});
