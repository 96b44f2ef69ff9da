import { type Cloud, startCloud } from '../../tests/harness/cloud';
import {
  answerOf,
  phoneCode,
  phoneNumbers,
  type Registered,
  refusalOf,
  registration,
} from '../../tests/harness/people';
import type { MemberDoc } from '../shared/store/members';
import type { IdentityDoc, PersonDoc, PhoneDoc } from '../shared/store/people';

const rounds = 5;

describe.each(['write', 'commit'] as const)('registering at once, conflicts at the %s,', (conflictAt) => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ functions: ['account'], conflictAt, poolSize: 6 });
  });
  afterAll(() => cloud.close());

  const nextPhone = phoneNumbers();
  const asks = (openid: string, data: unknown) => cloud.as(openid).call('account', 'register', data);
  const count = async (collection: string, query = {}) => (await cloud.store(collection)).count(query);

  it('the same call made twice opens one account, and both get its profile', async () => {
    for (let round = 0; round < rounds; round++) {
      const data = registration(phoneCode(cloud, nextPhone()));
      const replies = await Promise.all([asks(`twin-${round}`, data), asks(`twin-${round}`, data)]);
      const answers = replies.map((reply) => answerOf<Registered>(reply));
      expect(answers.map(({ opened }) => opened).sort()).toEqual(['existing', 'new']);
      expect(answers[0]?.profile).toEqual(answers[1]?.profile);
    }
    expect(await count('members')).toBe(rounds);
  });

  it('one caller with two taps of the button opens one account', async () => {
    const before = await count('members');
    for (let round = 0; round < rounds; round++) {
      const phone = nextPhone();
      const taps = [0, 1, 2].map(() => registration(phoneCode(cloud, phone)));
      const replies = await Promise.all(taps.map((data) => asks(`taps-${round}`, data)));
      const answers = replies.map((reply) => answerOf<Registered>(reply));
      expect(answers.filter(({ opened }) => opened === 'new')).toHaveLength(1);
      expect(new Set(answers.map(({ profile }) => profile.member)).size).toBe(1);
    }
    expect(await count('members')).toBe(before + rounds);
  });

  it('two callers with one phone: one gets the account, the other PHONE_TAKEN', async () => {
    const before = await count('members');
    for (let round = 0; round < rounds; round++) {
      const phone = nextPhone();
      const replies = await Promise.all(
        ['a', 'b'].map((side) => asks(`${side}-${round}`, registration(phoneCode(cloud, phone)))),
      );
      const [won, lost] = replies[0]?.ok ? replies : [...replies].reverse();
      expect(answerOf<Registered>(won!).opened).toBe('new');
      expect(refusalOf(lost!)).toBe('PHONE_TAKEN');
    }
    expect(await count('members')).toBe(before + rounds);
  });

  it('many different callers each get an account of their own, whole', async () => {
    const before = await count('members');
    const calls = Array.from({ length: 16 }, (_, index) =>
      asks(`crowd-${index}`, registration(phoneCode(cloud, nextPhone()))),
    );
    const answers = (await Promise.all(calls)).map((reply) => answerOf<Registered>(reply));
    expect(new Set(answers.map(({ profile }) => profile.member)).size).toBe(16);
    expect(await count('members')).toBe(before + 16);
    await expectWhole();
  });

  /** Every member has a person, a phone, an identity and an event, and there are no others. */
  async function expectWhole(): Promise<void> {
    const ids = (await all<MemberDoc>('members')).map(({ _id }) => _id).sort();
    expect((await all<PersonDoc>('people')).map(({ _id }) => _id).sort()).toEqual(ids);
    expect((await all<PhoneDoc>('phones')).map(({ member }) => member).sort()).toEqual(ids);
    expect((await all<IdentityDoc>('identities')).map(({ member }) => member).sort()).toEqual(ids);
    const events = (await all<{ _id: string }>('events')).map(({ _id }) => _id).sort();
    expect(events).toEqual(ids.map((id) => `registered:${id}`));
  }

  const all = async <Doc extends { _id: string }>(collection: string) =>
    (await cloud.store<Doc>(collection)).find({}, { limit: 1000 });
});
