import { anOrder, aRow } from '../../../tests/builders/aRow';
import { type Cloud, startCloud } from '../../../tests/harness/cloud';
import { databaseRounds } from '../../../tests/harness/databaseRounds';
import { packPage } from '../domain/dayClose/packPage';
import { encodeRow } from '../domain/dayClose/rowText';
import type { PageDoc, RowPartDoc } from './releases';
import type { Published } from './settings';

/** Member 205 stands in slot 5 of page 2; November 2 was published with its second attempt. */
const number = 205;
const published: Published = {
  _id: 'published',
  date: '2026-11-03',
  attempt: 1,
  publishedAt: new Date('2026-11-02T16:06:00Z'),
  firstDate: '2026-11-01',
  retries: { '2026-11-02': 2 },
};

describe('the rows of one member', () => {
  let cloud: Cloud;
  let rowsOfMember: typeof import('./rowsOfMember').rowsOfMember;
  const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
  const orders = ['shop:1', 'shop:2', 'shop:3'].map((id) => anOrder({ id }));
  /** So many that a page cannot hold them. */
  const tooMany = Array.from({ length: 9000 }, (_, at) => anOrder({ id: `shop:${100_000 + at}` }));

  beforeAll(async () => {
    cloud = await startCloud({ functions: [] });
    ({ rowsOfMember } = await import('./rowsOfMember'));
    await addPage('2026-11-02', 1, encodeRow(aRow({ teamVolume: 1 })));
    await addPage('2026-11-02', 2, encodeRow(aRow({ teamVolume: 2, orders: tooMany })));
    await addPage('2026-11-03', 1, encodeRow(aRow({ orders: orders.slice(0, 1), teamVolume: 3 })));
  });
  afterAll(() => cloud.close());

  it('are those of the published attempts, and of no day that did not know the member', async () => {
    const rows = await rowsOfMember(published, number, days);
    expect([...rows].map(([day, { row, planVersion }]) => [day, row.teamVolume, planVersion]).sort()).toEqual(
      [
        ['2026-11-02', 2, 4],
        ['2026-11-03', 3, 4],
      ],
    );
  });

  it('of a member beside it in the page are not touched', async () => {
    expect((await rowsOfMember(published, number + 1, days)).size).toBe(0);
  });

  it('are whole again where the orders stand beside the page', async () => {
    const rows = await rowsOfMember(published, number, days);
    expect(rows.get('2026-11-02')?.row.orders).toEqual(tooMany);
    expect(rows.get('2026-11-03')?.row.orders.map(({ id }) => id)).toEqual(['shop:1']);
  });

  it('cost one call where the orders of an overflowing day are not asked for', async () => {
    const read = async () => {
      const rows = await rowsOfMember(published, number, days, ['2026-11-03']);
      expect(rows.get('2026-11-02')?.row.orders).toEqual([]);
      expect(rows.get('2026-11-03')?.row.orders).toHaveLength(1);
    };
    expect(await databaseRounds(read)).toEqual({ calls: 1, rounds: 1 });
  });

  it('are a fault, not a shorter list, where a part is missing', async () => {
    await (await cloud.store<RowPartDoc>('rowParts')).remove('2026-11-02:2:2:5:1');
    await expect(rowsOfMember(published, number, days)).rejects.toThrow('2026-11-02:2:2:5:1');
  });

  async function addPage(date: string, attempt: number, row: string): Promise<void> {
    const { rows, parts } = packPage([
      [5, row],
      [7, 'not read'],
    ]);
    for (const { slot, part, orders } of parts) {
      const _id = `${date}:${attempt}:2:${slot}:${part}`;
      await (await cloud.store<RowPartDoc>('rowParts')).insert({ _id, date, attempt, orders });
    }
    await (await cloud.store<PageDoc>('releases')).insert({
      _id: `${date}:${attempt}:2`,
      date,
      attempt,
      page: 2,
      format: 1,
      planVersion: 4,
      count: 2,
      released: 0,
      capped: 0,
      digest: '',
      rows,
    });
  }
});
