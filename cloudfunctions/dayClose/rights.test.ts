import { aBrand, asAccepted, memberId } from '../../tests/builders/closingBrand';
import { type AnyDoc, type Closing, startClosing } from '../../tests/harness/closing';

let closing: Closing;
beforeAll(async () => {
  closing = await startClosing();
});
afterAll(() => closing.cloud.close());
beforeEach(() => closing.reset());

describe('who may close days', () => {
  it('is never a client that says it were the timer', async () => {
    const member = closing.cloud.as('some-openid');
    for (const data of [
      { Type: 'Timer', TriggerName: 'dayClose' },
      { action: 'advance', data: {}, Type: 'Timer' },
    ]) {
      const reply = await closing.cloud.local.callFunction('dayClose', data, {
        openid: member.openid,
        source: 'wx_client',
      });
      expect(reply).toMatchObject({ ok: false });
    }
    expect(
      await closing.cloud.local.callFunction('dayClose', { action: 'advance', Type: 'Timer' }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_SIGNED_IN' },
    });
    expect(await member.call('dayClose', 'advance')).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect(await closing.all('settings')).toEqual([]);
  });

  it('is no operator but an administrator; others may look', async () => {
    const finance = await closing.cloud.operator('finance');
    const viewer = await closing.cloud.operator('viewer');
    const refused = { ok: false, refusal: { code: 'NOT_ALLOWED' } };
    expect(await finance.call('dayClose', 'advance')).toMatchObject(refused);
    expect(await finance.call('dayClose', 'open', { day: '2026-11-02' })).toMatchObject(refused);
    expect(await viewer.call('dayClose', 'rows', { date: '2026-11-02' })).toMatchObject(refused);
    expect(await viewer.call('dayClose', 'status')).toMatchObject({
      ok: true,
      data: { published: null, closes: [] },
    });
  });
});

describe('the rows of a day', () => {
  it('are told of published days only, a thousand members at a time', async () => {
    const finance = await closing.cloud.operator('finance');
    const days = aBrand(1100);
    await closing.accept(asAccepted(days));
    const members = await closing.cloud.store<AnyDoc>('members');
    await members.insertMany(
      Array.from({ length: 1100 }, (_, number) => ({
        _id: memberId(number),
        number,
        inviteCode: `C${number}`,
      })),
    );
    const refused = { ok: false, refusal: { code: 'DAY_NOT_PUBLISHED' } };
    expect(await finance.call('dayClose', 'rows', { date: '2026-11-02' })).toMatchObject(refused);
    const { totals } = await closing.closeAt('2026-11-02');
    for (const date of ['2026-11-01', '2026-11-03'])
      expect(await finance.call('dayClose', 'rows', { date })).toMatchObject(refused);
    await pretendPublished('2028-01-01', '2026-11-02');
    expect(await finance.call('dayClose', 'rows', { date: '2026-11-02' })).toMatchObject({
      refusal: { code: 'DAY_THINNED' },
    });
    await pretendPublished('2026-11-02', '2026-11-02');
    const first = (await closing.call('rows', { date: '2026-11-02' })) as {
      rows: { member: string; released: number }[];
      next: number;
    };
    const second = (await closing.call('rows', { date: '2026-11-02', page: first.next })) as typeof first;
    expect([first.rows.length, second.rows.length, second.next]).toEqual([1000, 100, null]);
    const rows = [...first.rows, ...second.rows];
    expect(rows.map(({ member }) => member)).toEqual(
      Array.from({ length: 1100 }, (_, number) => memberId(number)),
    );
    expect(rows.reduce((sum, row) => sum + row.released, 0)).toBe(totals!.released);
  });
});

/** The pointer as it would stand after all days until then were closed. */
async function pretendPublished(date: string, firstDate: string): Promise<void> {
  const settings = await closing.cloud.store<AnyDoc>('settings');
  await settings.put({ ...(await settings.get('published'))!, _id: 'published', date, firstDate });
}
