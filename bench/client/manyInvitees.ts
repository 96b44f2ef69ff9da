import { sdkEnvironment } from '../../local/functions/functionEnvironment';

/** Somebody who has invited so many more: written to where registrations would have put them, of whom every third has ordered. */
export async function inviteMany(url: string, openid: string, count: number): Promise<void> {
  Object.assign(process.env, sdkEnvironment(url));
  // What uses the SDK is loaded once its environment is there.
  const { members } = await import('../../cloudfunctions/shared/store/members');
  const { identities, identityId } = await import('../../cloudfunctions/shared/store/people');
  const inviter = await identities.get(identityId(openid));
  if (!inviter) throw new Error(`${openid} is no member`);
  const start = Date.now() - count * 60_000;
  await members.insertMany(
    Array.from({ length: count }, (_, at) => ({
      _id: `bench-${at}`,
      number: 1_000_000 + at,
      inviter: inviter.member,
      inviterNumber: inviter.number,
      inviteCode: `BENCH${at}`,
      registeredAt: new Date(start + at * 60_000),
      channel: 'bench',
      status: 'active' as const,
      firstOrderAt: at % 3 === 0 ? new Date(start + at * 60_000) : null,
      bindings: 0,
    })),
  );
}
