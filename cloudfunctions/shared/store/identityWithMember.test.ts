import { aMember } from '../../../tests/harness/brand';
import { type Cloud, startCloud } from '../../../tests/harness/cloud';
import { databaseRounds } from '../../../tests/harness/databaseRounds';
import type { IdentityDoc } from './people';

describe('who a WeChat user is', () => {
  let cloud: Cloud;
  let identityWithMember: typeof import('./identityWithMember').identityWithMember;
  const linkedAt = new Date('2026-11-01T00:00:00Z');

  beforeAll(async () => {
    cloud = await startCloud({ functions: [] });
    ({ identityWithMember } = await import('./identityWithMember'));
  });
  afterAll(() => cloud.close());

  it('is told in one call, with the record of the member', async () => {
    const member = await aMember(cloud, 'A');
    const identity = await anIdentity('ann', 'A', member.number);
    const call = async () => expect(await identityWithMember('ann')).toEqual({ identity, member });
    expect(await databaseRounds(call)).toEqual({ calls: 1, rounds: 1 });
  });

  it('is told where the record is missing', async () => {
    const identity = await anIdentity('bob', 'B', 2);
    expect(await identityWithMember('bob')).toEqual({ identity, member: null });
  });

  it('is not known of somebody who never registered', async () => {
    expect(await identityWithMember('eve')).toBe(null);
  });

  async function anIdentity(openid: string, member: string, number: number): Promise<IdentityDoc> {
    const consent = { version: '1', at: linkedAt };
    const identity = { _id: `wx:${openid}`, member, number, linkedAt, consent };
    await (await cloud.store<IdentityDoc>('identities')).insert(identity);
    return identity;
  }
});
