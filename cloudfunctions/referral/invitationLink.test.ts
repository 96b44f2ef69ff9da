import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, phoneNumbers, refusalOf, register } from '../../tests/harness/people';

describe("a member's link", () => {
  let cloud: Cloud;
  const nextPhone = phoneNumbers();
  beforeAll(async () => {
    cloud = await startCloud({ functions: ['account', 'referral'] });
  });
  afterAll(() => cloud.close());

  it('leads to the home page with the invitation of a shared card', async () => {
    const { profile } = await register(cloud, 'sun', nextPhone());
    const { link, days } = answerOf<{ link: string; days: number }>(
      await cloud.as('sun').call('referral', 'invitationLink', {}),
    );
    expect(days).toBe(30);
    const opened = await fetch(link, { redirect: 'manual' });
    expect(opened.headers.get('location')).toBe(`/#/pages/home/index?invite=${profile.inviteCode}`);
  });

  it('is for members only', async () => {
    expect(refusalOf(await cloud.as('ana').call('referral', 'invitationLink', {}))).toBe('NOT_A_MEMBER');
  });
});
