import { aBrand, asAccepted, memberId } from '../../tests/builders/closingBrand';
import { type AnyDoc, type Closing, startClosing } from '../../tests/harness/closing';
import { refusalOf } from '../../tests/harness/people';
import type { DifferenceView } from '../shared/contract/dayClose';

let closing: Closing;
const count = 5_150;
const totals: Record<string, number> = {};
beforeAll(async () => {
  closing = await startClosing();
  await closing.reset();
  await closing.accept(asAccepted(aBrand(count)));
  const members = await closing.cloud.store<AnyDoc>('members');
  await members.insertMany(
    Array.from({ length: count }, (_, number) => ({
      _id: memberId(number),
      number,
      inviteCode: `C${number}`,
    })),
  );
  for (const date of ['2026-11-02', '2026-11-03', '2026-11-04']) {
    closing.cloud.local.clock.set(new Date(`${date}T00:05:00+08:00`));
    totals[date] = (await closing.closeAt(date)).totals!.released;
  }
}, 120_000);
afterAll(() => closing.cloud.close());

async function parts(date: string): Promise<DifferenceView[]> {
  const found: DifferenceView[] = [];
  for (let page: number | null = 0; page !== null; ) {
    const part = (await closing.call('difference', { date, page })) as DifferenceView;
    found.push(part);
    page = part.next;
  }
  return found;
}

describe('the difference of two published days', () => {
  it.each(['2026-11-03', '2026-11-04'])(
    'is told cause by cause, and all causes of all parts add up to it (%s)',
    async (date) => {
      const found = await parts(date);
      expect(found.length).toBe(2);
      const before = date === '2026-11-03' ? '2026-11-02' : '2026-11-03';
      const sum = found.flatMap(({ causes }) => causes).reduce((all, { difference }) => all + difference, 0);
      expect(sum).toBe(totals[date]! - totals[before]!);
      const [first] = found;
      expect(first!.causes.length).toBeGreaterThan(1);
      expect(first!.members).toHaveLength(10);
      const sizes = first!.members.map(({ difference }) => Math.abs(difference));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    },
  );

  it('names refunds as such on the day from which they count', async () => {
    const [part] = await parts('2026-11-03');
    const refunds = part!.causes.find(({ cause }) => cause === 'refund');
    expect(refunds!.members).toBeGreaterThan(100);
    expect(refunds!.difference).toBeLessThan(0);
  });

  it('is refused of the first day, of what is not published, and by who only looks', async () => {
    const { admin, cloud } = closing;
    const ask = async (date: string, by = admin) =>
      refusalOf(await by.call('dayClose', 'difference', { date }));
    expect(await ask('2026-11-02')).toBe('DAY_NOT_PUBLISHED');
    expect(await ask('2026-11-05')).toBe('DAY_NOT_PUBLISHED');
    expect(await ask('2026-11-03', await cloud.operator('viewer'))).toBe('NOT_ALLOWED');
  });
});
