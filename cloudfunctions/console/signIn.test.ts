import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { aDesk, anOperator, deskPassword, signedIn } from '../../tests/harness/desk';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { MyselfView, SignedInView } from '../shared/contract/console';
import type { OperatorDoc, OperatorSessionDoc } from '../shared/store/operators';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['console', 'operator', 'dayClose'] });
});
afterAll(() => cloud.close());

const minutes = (count: number) => count * 60_000;
const trying = (user: string, password: string) => aDesk(cloud).call('console', 'signIn', { user, password });

describe('signing in', () => {
  it('opens a session of which the server keeps the hash alone', async () => {
    await anOperator(cloud, 'xu');
    const { session, myself } = answerOf<SignedInView>(await trying(' XU ', deskPassword));
    expect(myself).toEqual({ id: 'op:xu', user: 'xu', name: 'xu', role: 'admin', mustChangePassword: false });
    expect(answerOf<MyselfView>(await aDesk(cloud, session).call('console', 'myself'))).toEqual(myself);
    const kept = await (await cloud.store<OperatorSessionDoc>('operatorSessions')).find({}, { limit: 10 });
    expect(kept.map(({ operator }) => operator)).toEqual(['op:xu']);
    expect(JSON.stringify(kept)).not.toContain(session);
    const operator = await (await cloud.store<OperatorDoc>('operators')).get('op:xu');
    expect(operator?.password).toMatch(/^scrypt\$32768\$8\$1\$/);
    expect(operator?.password).not.toContain(deskPassword);
  });

  it('tells who does not exist, was dismissed or mistyped the same', async () => {
    await anOperator(cloud, 'gone', { dismissed: true });
    await anOperator(cloud, 'typist');
    const replies = [await trying('nobody', deskPassword), await trying('gone', deskPassword)];
    replies.push(await trying('typist', 'wrong'));
    expect(replies.map(refusalOf)).toEqual(Array(3).fill('SIGN_IN_FAILED'));
  });

  it('locks after five wrong passwords, for a right one too, and lets in again a quarter of an hour later', async () => {
    await anOperator(cloud, 'locked');
    const codes: string[] = [];
    for (let times = 0; times < 6; times++) codes.push(refusalOf(await trying('locked', 'wrong')));
    expect(codes).toEqual([...Array(4).fill('SIGN_IN_FAILED'), ...Array(2).fill('SIGN_IN_LOCKED')]);
    expect(refusalOf(await trying('locked', deskPassword))).toBe('SIGN_IN_LOCKED');
    cloud.local.clock.advance(minutes(15));
    answerOf(await trying('locked', deskPassword));
    cloud.local.clock.advance(-minutes(15));
  });

  it('does not let many at once try more often than one after the other', async () => {
    await anOperator(cloud, 'crowd');
    const replies = await Promise.all(Array.from({ length: 12 }, () => trying('crowd', 'wrong')));
    const failed = replies.map(refusalOf).filter((code) => code === 'SIGN_IN_FAILED');
    expect(failed.length).toBeLessThan(5);
    expect(refusalOf(await trying('crowd', deskPassword))).toBe('SIGN_IN_LOCKED');
  });

  it('does so no more often when a lock has just ended', async () => {
    const ended = new Date(cloud.local.clock.now().getTime() - 1000);
    await anOperator(cloud, 'again', { tried: 5, lockedUntil: ended });
    const replies = await Promise.all(Array.from({ length: 12 }, () => trying('again', 'wrong')));
    expect(replies.map(refusalOf).filter((code) => code === 'SIGN_IN_FAILED').length).toBeLessThan(5);
    expect(refusalOf(await trying('again', deskPassword))).toBe('SIGN_IN_LOCKED');
  });

  it('locks for a quarter of an hour also where the fifth try was cut off before it locked', async () => {
    await anOperator(cloud, 'cut', { tried: 5, lockedUntil: null });
    expect(refusalOf(await trying('cut', deskPassword))).toBe('SIGN_IN_LOCKED');
    cloud.local.clock.advance(minutes(15));
    answerOf(await trying('cut', deskPassword));
    cloud.local.clock.advance(-minutes(15));
  });

  it('forgets the wrong ones with a right one', async () => {
    await anOperator(cloud, 'slip');
    for (let times = 0; times < 4; times++) await trying('slip', 'wrong');
    answerOf(await trying('slip', deskPassword));
    for (let times = 0; times < 4; times++)
      expect(refusalOf(await trying('slip', 'wrong'))).toBe('SIGN_IN_FAILED');
  });
});

describe('a session', () => {
  beforeAll(() => anOperator(cloud, 'ming', { role: 'viewer' }));

  it('ends after half an hour without a call, and not with one', async () => {
    const desk = await signedIn(cloud, 'ming');
    for (let times = 0; times < 3; times++) {
      cloud.local.clock.advance(minutes(29));
      answerOf(await desk.call('console', 'myself'));
    }
    cloud.local.clock.advance(minutes(31));
    expect(await desk.answer('console', 'myself')).toMatchObject({
      status: 401,
      reply: { refusal: { code: 'NOT_SIGNED_IN' } },
    });
  });

  it('is not kept open by what the console asks by itself', async () => {
    const desk = await signedIn(cloud, 'ming');
    for (let times = 0; times < 3; times++) {
      cloud.local.clock.advance(minutes(9));
      answerOf(await desk.callByItself('dayClose', 'status'));
    }
    cloud.local.clock.advance(minutes(4));
    expect(refusalOf(await desk.callByItself('dayClose', 'status'))).toBe('NOT_SIGNED_IN');
  });

  it('ends after twelve hours, however busy', async () => {
    const desk = await signedIn(cloud, 'ming');
    for (let half = 1; half <= 24; half++) {
      cloud.local.clock.advance(minutes(29.9));
      answerOf(await desk.call('console', 'myself'));
    }
    cloud.local.clock.advance(minutes(5));
    expect(refusalOf(await desk.call('console', 'myself'))).toBe('NOT_SIGNED_IN');
  });

  it('ends with a sign-out, for this browser alone', async () => {
    const [one, other] = [await signedIn(cloud, 'ming'), await signedIn(cloud, 'ming')];
    answerOf(await one.call('console', 'signOut'));
    expect(refusalOf(await one.call('console', 'myself'))).toBe('NOT_SIGNED_IN');
    answerOf(await other.call('console', 'myself'));
  });

  it('is what lets an operator in, and a role is what they may do', async () => {
    const desk = await signedIn(cloud, 'ming');
    answerOf(await desk.call('dayClose', 'status'));
    const freeze = { member: 'ANA', reason: '刷单', request: 'r1' };
    expect(await desk.answer('operator', 'freeze', freeze)).toMatchObject({ status: 403 });
    expect(refusalOf(await aDesk(cloud).call('dayClose', 'status'))).toBe('NOT_SIGNED_IN');
    const forged = aDesk(cloud, `${desk.session?.slice(1)}x`);
    expect(refusalOf(await forged.call('dayClose', 'status'))).toBe('NOT_SIGNED_IN');
  });
});

describe('a one-time password', () => {
  it('opens nothing but its own replacement, which ends the other sessions', async () => {
    await anOperator(cloud, 'fresh', { mustChangePassword: true });
    const [desk, other] = [await signedIn(cloud, 'fresh'), await signedIn(cloud, 'fresh')];
    expect(await desk.answer('dayClose', 'status')).toMatchObject({
      status: 403,
      reply: { refusal: { code: 'PASSWORD_CHANGE_NEEDED' } },
    });
    const change = (password: string, next: string) =>
      desk.call('console', 'changePassword', { password, next });
    expect(refusalOf(await change('wrong', 'another sentence'))).toBe('PASSWORD_WRONG');
    expect(refusalOf(await change(deskPassword, deskPassword))).toBe('PASSWORD_SAME');
    expect(refusalOf(await change(deskPassword, 'too short'))).toBe('PASSWORD_SHORT');
    expect(answerOf<MyselfView>(await change(deskPassword, 'another sentence'))).toMatchObject({
      mustChangePassword: false,
    });
    // The same again, after a lost answer, is answered the same.
    answerOf(await change(deskPassword, 'another sentence'));
    answerOf(await desk.call('dayClose', 'status'));
    expect(refusalOf(await other.call('console', 'myself'))).toBe('NOT_SIGNED_IN');
    expect(refusalOf(await trying('fresh', deskPassword))).toBe('SIGN_IN_FAILED');
    answerOf(await trying('fresh', 'another sentence'));
  });
});
