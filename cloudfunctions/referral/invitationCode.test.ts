import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, phoneNumbers, refusalOf, register } from '../../tests/harness/people';

describe("a member's mini-program code", () => {
  let cloud: Cloud;
  const nextPhone = phoneNumbers();
  beforeAll(async () => {
    cloud = await startCloud({ functions: ['account', 'referral'] });
  });
  afterAll(() => cloud.close());

  it('leads to the home page with the invite code in its scene', async () => {
    const { profile } = await register(cloud, 'sun', nextPhone());
    const { contentType, base64 } = answerOf(
      await cloud.as('sun').call('referral', 'invitationCode', {}),
    ) as { contentType: string; base64: string };
    expect(contentType).toBe('image/png');
    const picture = PNG.sync.read(Buffer.from(base64, 'base64'));
    const code = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    const target = new URL(code?.data ?? '');
    expect(target.searchParams.get('page')).toBe('pages/home/index');
    expect(target.searchParams.get('scene')).toBe(`c=${profile.inviteCode}&f=poster`);
  });

  it('is for members only', async () => {
    expect(refusalOf(await cloud.as('ana').call('referral', 'invitationCode', {}))).toBe('NOT_A_MEMBER');
  });
});
