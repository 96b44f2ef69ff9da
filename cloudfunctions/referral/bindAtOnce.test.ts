import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { phoneNumbers, type Registered, refusalOf, register } from '../../tests/harness/people';
import type { Reply } from '../shared/contract/reply';
import type { MemberDoc } from '../shared/store/members';

const rounds = 8;

describe.each(['write', 'commit'] as const)('bindings at once, conflicts at the %s,', (conflictAt) => {
  let cloud: Cloud;
  const nextPhone = phoneNumbers();
  beforeAll(async () => {
    cloud = await startCloud({ functions: ['account', 'referral'], conflictAt, poolSize: 4 });
  });
  afterAll(() => cloud.close());

  const join = async (openid: string, inviteCode?: string): Promise<Registered['profile']> =>
    (await register(cloud, openid, nextPhone(), inviteCode)).profile;
  const bind = (openid: string, inviteCode: string) =>
    cloud.as(openid).call('referral', 'bind', { inviteCode });

  it('two members who bind each other are never both bound', async () => {
    for (let round = 0; round < rounds; round++) {
      const [ana, bea] = [await join(`ana-${round}`), await join(`bea-${round}`)];
      const replies = await Promise.all([
        bind(`ana-${round}`, bea.inviteCode),
        bind(`bea-${round}`, ana.inviteCode),
      ]);
      expectOneBound(replies);
    }
    await expectForest();
  });

  it("two trees whose roots bind each other's leaves do not become a ring", async () => {
    for (let round = 0; round < rounds; round++) {
      const [left, right] = [await join(`left-${round}`), await join(`right-${round}`)];
      const leftLeaf = await join(`left-leaf-${round}`, left.inviteCode);
      const rightLeaf = await join(`right-leaf-${round}`, right.inviteCode);
      const replies = await Promise.all([
        bind(`left-${round}`, rightLeaf.inviteCode),
        bind(`right-${round}`, leftLeaf.inviteCode),
      ]);
      expectOneBound(replies);
    }
    await expectForest();
  });

  it('of three members in a ring exactly two are bound', async () => {
    for (let round = 0; round < rounds; round++) {
      const names = ['x', 'y', 'z'].map((name) => `${name}-${round}`);
      const codes: string[] = [];
      for (const name of names) codes.push((await join(name)).inviteCode);
      const replies = await Promise.all(names.map((name, index) => bind(name, codes[(index + 1) % 3]!)));
      expect(replies.filter(({ ok }) => ok)).toHaveLength(2);
    }
    await expectForest();
  });

  it('one member who binds two inviters has one', async () => {
    for (let round = 0; round < rounds; round++) {
      const inviters = [await join(`one-${round}`), await join(`two-${round}`)];
      await join(`torn-${round}`);
      const replies = await Promise.all(inviters.map(({ inviteCode }) => bind(`torn-${round}`, inviteCode)));
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      expect(replies.filter(({ ok }) => !ok).map(refusalOf)).toEqual(['ALREADY_BOUND']);
    }
  });

  function expectOneBound(replies: Reply[]): void {
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.filter(({ ok }) => !ok).map(refusalOf)).toEqual(['BIND_CYCLE']);
  }

  /** Going up from anybody ends at a root. */
  async function expectForest(): Promise<void> {
    const all = await (await cloud.store<MemberDoc>('members')).find({}, { limit: 1000 });
    const inviterOf = new Map(all.map(({ _id, inviter }) => [_id, inviter]));
    for (const { _id } of all) {
      let steps = 0;
      for (let at: string | null = _id; at !== null; at = inviterOf.get(at) ?? null) {
        expect(++steps).toBeLessThanOrEqual(all.length);
      }
    }
  }
});
