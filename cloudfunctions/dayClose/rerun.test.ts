import { FailingDay } from '../../tests/harness/failingDay';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { CloseView } from '../shared/contract/dayClose';
import type { AuditDoc } from '../shared/store/audit';

let failing: FailingDay;
beforeAll(async () => {
  failing = await FailingDay.start();
});
afterAll(() => failing.cloud.close());
beforeEach(() => failing.reset());

let requests = 0;
const rerun = (date: string, by = failing.admin, request = `r${++requests}`) =>
  by.call('dayClose', 'rerun', { date, reason: '事件已更正', request });
const newest = async () =>
  answerOf<{ closes: CloseView[] }>(await failing.admin.call('dayClose', 'status')).closes[0]!;

describe('closing a day anew', () => {
  it('begins the next attempt of a failed day, once, with the audit, and says where it had failed', async () => {
    await failing.spoil('paid:shop:bad', { releasedBefore: 10_000_000 });
    expect(await failing.close('2026-11-02')).toMatchObject({ phase: 'failed', failedIn: 'folding' });
    await failing.spoil('paid:shop:bad', { releasedBefore: 0 });
    const answers = [await rerun('2026-11-02', failing.admin, 'once')];
    answers.push(await rerun('2026-11-02', failing.admin, 'once'));
    expect(answers.map(answerOf)).toEqual([
      { date: '2026-11-02', attempt: 2 },
      { date: '2026-11-02', attempt: 2 },
    ]);
    expect(await newest()).toMatchObject({ phase: 'folding', attempt: 2, error: null, failedIn: null });
    expect(await failing.find<AuditDoc>('audit', 'rerun:once')).toMatchObject({
      subject: '2026-11-02',
      before: { phase: 'failed', attempt: 1 },
      after: { phase: 'folding', attempt: 2 },
    });
    expect(await failing.advance()).toMatchObject({ phase: 'published', attempt: 2 });
    expect((await newest()).digest).toBe((await failing.expectedDigests())['2026-11-02']);
  });

  it('is refused of what is published, of what is not being closed, and by who may not', async () => {
    expect(refusalOf(await rerun('2026-11-02'))).toBe('DAY_NOT_CLOSING');
    await failing.publish('2026-11-02');
    expect(refusalOf(await rerun('2026-11-02'))).toBe('DAY_PUBLISHED');
    expect(refusalOf(await rerun('2026-11-03'))).toBe('DAY_NOT_CLOSING');
    expect(refusalOf(await rerun('2026-11-03', await failing.cloud.operator('finance')))).toBe('NOT_ALLOWED');
  });
});

describe('what is shown of a day', () => {
  it('are its totals by kind and its checks with both sides, and unknown before they are known', async () => {
    await failing.seal('2026-11-02');
    expect(await newest()).toMatchObject({ totals: null, checks: [] });
    await failing.publish('2026-11-02');
    const { totals, checks } = await newest();
    expect(totals).toMatchObject({
      ...{ static: 72_00, share: [[1, 18_00]], team: 0, peer: 0, released: 90_00 },
      ...{ orders: 2, volume: 6_000_00, granted: 15_000_00, remaining: 14_910_00 },
    });
    expect(checks).toContainEqual({ law: 'lines', left: 90_00, right: 90_00, holds: true });
    expect(checks).toContainEqual({ law: 'written', left: null, right: null, holds: true });
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  });
});
