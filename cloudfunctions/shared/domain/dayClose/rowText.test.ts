import fc from 'fast-check';
import { anOrder, aRow, aShare } from '../../../../tests/builders/aRow';
import { joinRow, largestPage, packPage, partsOf } from './packPage';
import { decodeRow, encodeRow } from './rowText';

const manyOrders = (count: number) => Array.from({ length: count }, (_, at) => anOrder({ id: `shop:${at}` }));

describe('a row as text', () => {
  it('reads back as it was written', () => {
    const row = aRow({
      orders: manyOrders(3),
      share: [aShare(), aShare({ generation: 2, rate: 3000 })],
      team: {
        earned: 5,
        paid: 4,
        steps: [
          [null, 1000, 30],
          ['bronze', 1000, 20],
        ],
      },
      peer: { rate: 300, base: 10_000, earned: 300, paid: 300 },
      frozen: true,
      rank: '青铜',
      tiers: [['junior', 3]],
    });
    expect(decodeRow(encodeRow(row))).toEqual(row);
    expect(decodeRow(encodeRow(aRow()))).toEqual(aRow());
  });

  it('of a member without anything is short', () => {
    expect(encodeRow(aRow())).toBe('[-1,0,0,[],0,0,[],[],[],0,0,[0,0,0,0,0,0],[],[0,0,0,0,0,0,0]]');
  });
});

describe('a page', () => {
  it('holds its rows whole while they fit', () => {
    const text = encodeRow(aRow({ orders: manyOrders(20) }));
    const page = packPage([
      [3, text],
      [17, text],
    ]);
    expect(page).toEqual({ rows: { 3: text, 17: text }, parts: [], bytes: text.length * 2 });
    expect(partsOf(text)).toBe(0);
    expect(partsOf(encodeRow(aRow()))).toBe(0);
  });

  it('moves the orders of its largest rows to parts, and gives them back letter by letter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 5 }), (counts) => {
        const rows = counts.map((count, slot): [number, string] => [
          slot,
          encodeRow(aRow({ orders: manyOrders(count) })),
        ]);
        const { rows: heads, parts, bytes } = packPage(rows);
        expect(bytes).toBeLessThanOrEqual(largestPage);
        for (const [slot, text] of rows) {
          const own = parts.filter((part) => part.slot === slot);
          expect(own.map(({ part }) => part)).toEqual([...own.keys()]);
          expect(partsOf(heads[slot]!)).toBe(own.length);
          expect(Math.max(0, ...own.map(({ orders }) => orders.length))).toBeLessThanOrEqual(100_010);
          const whole =
            own.length > 0
              ? joinRow(
                  heads[slot]!,
                  own.map(({ orders }) => orders),
                )
              : heads[slot];
          expect(whole).toBe(text);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is bounded in bytes, not letters', () => {
    const orders = Array.from({ length: 4000 }, (_, at) => anOrder({ id: `店:${'号'.repeat(40)}${at}` }));
    const { parts, rows } = packPage([[0, encodeRow(aRow({ orders }))]]);
    expect(Buffer.byteLength(rows[0]!)).toBeLessThan(1000);
    for (const { orders } of parts) expect(Buffer.byteLength(orders)).toBeLessThanOrEqual(100_010);
  });
});
