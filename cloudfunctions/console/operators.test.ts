import { aMember } from '../../tests/harness/brand';
import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { aDesk, anOperator, type Desk, signedIn } from '../../tests/harness/desk';
import { documents } from '../../tests/harness/documents';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { AppointedView, AuditView, OperatorView, SignedInView } from '../shared/contract/console';
import { hashOfAct } from '../shared/runtime/writeAudit';
import type { AuditDoc } from '../shared/store/audit';

let cloud: Cloud;
let boss: Desk;
beforeAll(async () => {
  cloud = await startCloud({
    functions: ['console', 'operator', 'dayClose'],
    clockStart: new Date('2026-11-10T12:00:00+08:00'),
  });
  await anOperator(cloud, 'boss');
  boss = await signedIn(cloud, 'boss');
});
afterAll(() => cloud.close());

let requests = 0;
const words = () => ({ reason: '新同事', request: `o${++requests}` });
const appoint = (user: string, rest: object = {}) =>
  boss.call('console', 'appoint', { user, name: '许静', role: 'finance', ...words(), ...rest });

describe('an administrator', () => {
  it('appoints an operator, who comes in with a password that is told once', async () => {
    const request = { request: 'once' };
    const { operator, oneTimePassword } = answerOf<AppointedView>(await appoint('xu.jing', request));
    expect(operator).toMatchObject({ id: 'op:xu.jing', role: 'finance', mustChangePassword: true });
    expect(oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(answerOf<AppointedView>(await appoint('xu.jing', request))).toEqual({
      operator,
      oneTimePassword: null,
    });
    expect(JSON.stringify(await documents(cloud))).not.toContain(oneTimePassword);
    await signedIn(cloud, 'xu.jing', oneTimePassword!);
  });

  it('changes what an operator may do, which ends their sessions', async () => {
    await anOperator(cloud, 'ding', { role: 'support' });
    const desk = await signedIn(cloud, 'ding');
    const change = { operator: 'op:ding', role: 'viewer', dismissed: false, ...words() };
    expect(answerOf<OperatorView>(await boss.call('console', 'changeOperator', change))).toMatchObject({
      role: 'viewer',
    });
    expect(refusalOf(await desk.call('dayClose', 'status'))).toBe('NOT_SIGNED_IN');
    answerOf(await (await signedIn(cloud, 'ding')).call('dayClose', 'status'));
  });

  it('dismisses an operator, who is out at once and cannot come in again', async () => {
    await anOperator(cloud, 'left', { role: 'support' });
    const desk = await signedIn(cloud, 'left');
    const dismissal = { operator: 'op:left', role: 'support', dismissed: true, ...words() };
    answerOf(await boss.call('console', 'changeOperator', dismissal));
    expect(refusalOf(await desk.call('dayClose', 'status'))).toBe('NOT_SIGNED_IN');
    await expect(signedIn(cloud, 'left')).rejects.toThrow();
  });

  it('changes what was meant and nothing else, though its list is old', async () => {
    await anOperator(cloud, 'twice', { role: 'admin' });
    const change = (meant: object) =>
      boss.call('console', 'changeOperator', { operator: 'op:twice', ...meant, ...words() });
    answerOf(await change({ role: 'viewer' }));
    expect(answerOf<OperatorView>(await change({ dismissed: true }))).toMatchObject({ role: 'viewer' });
    expect(answerOf<OperatorView>(await change({ role: 'support' }))).toMatchObject({ dismissed: true });
  });

  it('is always left: of two who dismiss each other at once one stays', async () => {
    await anOperator(cloud, 'left-hand');
    await anOperator(cloud, 'right-hand');
    const [left, right] = [await signedIn(cloud, 'left-hand'), await signedIn(cloud, 'right-hand')];
    const dismiss = (desk: Desk, user: string) =>
      desk.call('console', 'changeOperator', {
        ...{ operator: `op:${user}`, role: 'admin', dismissed: true },
        ...words(),
      });
    const replies = await Promise.all([dismiss(left, 'right-hand'), dismiss(right, 'left-hand')]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('gives a new password to whoever forgot theirs, also when locked out', async () => {
    await anOperator(cloud, 'forgot', { tried: 5, lockedUntil: new Date('2026-11-10T13:00:00+08:00') });
    const reset = await boss.call('console', 'resetPassword', { operator: 'op:forgot', ...words() });
    const { oneTimePassword } = answerOf<AppointedView>(reset);
    const view = await aDesk(cloud).call('console', 'signIn', { user: 'forgot', password: oneTimePassword });
    expect(answerOf<SignedInView>(view).myself.mustChangePassword).toBe(true);
  });
});

describe('is refused, and nothing changes:', () => {
  async function refused(action: string, data: object, desk = boss) {
    const before = await documents(cloud);
    const code = refusalOf(await desk.call('console', action, { ...data }));
    expect(await documents(cloud)).toEqual(before);
    return code;
  }

  it('USER_TAKEN', async () => {
    await anOperator(cloud, 'taken');
    expect(await refused('appoint', { user: 'taken', name: '许静', role: 'viewer', ...words() })).toBe(
      'USER_TAKEN',
    );
  });

  it('OPERATOR_UNKNOWN, OWN_RIGHTS and NOTHING_CHANGES', async () => {
    await anOperator(cloud, 'same', { role: 'viewer' });
    const change = (user: string, role: string) =>
      refused('changeOperator', { operator: `op:${user}`, role, dismissed: false, ...words() });
    expect(await change('nobody', 'viewer')).toBe('OPERATOR_UNKNOWN');
    expect(await change('boss', 'viewer')).toBe('OWN_RIGHTS');
    expect(await change('same', 'viewer')).toBe('NOTHING_CHANGES');
    expect(await refused('resetPassword', { operator: 'op:nobody', ...words() })).toBe('OPERATOR_UNKNOWN');
  });

  it.each(['viewer', 'support', 'finance'] as const)('NOT_ALLOWED for a %s', async (role) => {
    await anOperator(cloud, role, { role });
    const desk = await signedIn(cloud, role);
    for (const [action, data] of Object.entries({
      operators: {},
      appoint: { user: 'friend', name: '友', role: 'admin', ...words() },
      changeOperator: { operator: 'op:boss', role: 'viewer', dismissed: true, ...words() },
      resetPassword: { operator: 'op:boss', ...words() },
    }))
      expect(await refused(action, data, desk)).toBe('NOT_ALLOWED');
  });
});

describe('the audit', () => {
  it('links every act to the one before, whoever acts at the same moment', async () => {
    await aMember(cloud, 'ANA');
    await aMember(cloud, 'BEA');
    const role = (member: string, request: string) =>
      boss.call('operator', 'setRole', { member, role: 'manager', reason: '团长', request });
    for (const reply of await Promise.all([role('ANA', 'a'), role('BEA', 'b')])) answerOf(reply);
    const acts = await (await cloud.store<AuditDoc>('audit')).find(
      {},
      { limit: 100, order: [['number', 'asc']] },
    );
    expect(acts.map(({ number }) => number)).toEqual(acts.map((_, at) => at + 1));
    let previous = '';
    for (const { number, hash, previous: linked, ...act } of acts) {
      expect(linked).toBe(previous);
      expect(hashOfAct(act, number, previous)).toBe(hash);
      previous = hash;
    }
  });

  it('is read newest first, a page at a time, and by subject, operator, act and day', async () => {
    cloud.local.clock.advance(86_400_000);
    const desk = await signedIn(cloud, 'boss');
    for (let at = 0; at < 60; at++)
      answerOf(
        await desk.call('operator', 'setRole', {
          member: 'ANA',
          role: at % 2 ? 'manager' : 'promoter',
          ...words(),
        }),
      );
    type Page = { entries: AuditView[]; next: number | null };
    const read = async (filter: object) => answerOf<Page>(await desk.call('console', 'audit', filter));
    const first = await read({ subject: 'ANA' });
    const second = await read({ subject: 'ANA', before: first.next });
    const numbers = [...first.entries, ...second.entries].map(({ number }) => number);
    expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 11, null]);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(first.entries[0]).toMatchObject({ before: { role: 'promoter' }, after: { role: 'manager' } });
    expect((await read({ action: 'appoint' })).entries.map(({ subject }) => subject)).toEqual(['op:xu.jing']);
    expect((await read({ by: 'op:nobody' })).entries).toEqual([]);
    const earlier = await read({ to: '2026-11-10' });
    expect(earlier.entries.every(({ at }) => at < '2026-11-10T16:00')).toBe(true);
    expect(earlier.entries.length).toBeGreaterThan(0);
    expect((await read({ from: '2026-11-12' })).entries).toEqual([]);
  }, 120_000);
});
