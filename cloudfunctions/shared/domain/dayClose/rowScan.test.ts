import fc from 'fast-check';
import { anOrder, aRow, aShare, scanned } from '../../../../tests/builders/aRow';
import { readPositions } from './positions';
import type { Row } from './row';
import type { RowScan } from './rowScan';
import { decodeRow, encodeRow } from './rowText';
import { RowFault } from './rowTokens';

const amount = fc.oneof(
  fc.nat(30),
  fc.nat(),
  fc.nat().map((hundreds) => hundreds * 100_000),
);

const rowWith = (text: fc.Arbitrary<string>): fc.Arbitrary<Row> => {
  const order = fc
    .record({
      id: text,
      paidAt: amount,
      amount,
      pool: amount,
      granted: amount,
      released: amount,
      todayStatic: amount,
    })
    .map(anOrder);
  const share = fc
    .record({ rate: amount, base: amount, count: amount, earned: amount, paid: amount })
    .map(aShare);
  const step = fc.tuple(fc.option(text), amount, amount);

  return fc
    .record({
      frozen: fc.boolean(),
      rank: fc.option(text.filter((rank) => rank !== '')),
      teamVolume: amount,
      tiers: fc.array(fc.tuple(text, amount), { maxLength: 3 }),
      orders: fc.array(order, { maxLength: 12 }),
      share: fc.array(share, { maxLength: 3 }),
      team: fc.option(fc.record({ earned: amount, paid: amount, steps: fc.array(step, { maxLength: 3 }) })),
      peer: fc.option(fc.record({ rate: amount, base: amount, earned: amount, paid: amount })),
    })
    .map(({ share: lines, orders, ...words }) => {
      const made = aRow({ ...words, orders });
      return {
        ...made,
        day: {
          ...made.day,
          points: 1,
          cash: 2,
          share: lines,
          static: { ...made.day.static, base: 3, paid: 4 },
        },
      };
    });
};

const plain = fc.constantFrom('bronze', '青铜', 'import:O-1');
const wild = fc.oneof(plain, fc.string({ maxLength: 6 }));

describe('reading a row from its bytes', () => {
  it('finds what reading it as JSON finds', () => {
    fc.assert(
      fc.property(rowWith(wild), fc.integer({ min: -1, max: 9 }), (made, inviter) => {
        const written = encodeRow({ ...made, inviter });
        expect(figuresOf(scanned(written))).toEqual(figuresOfRow(decodeRow(written)));
      }),
      { numRuns: 500 },
    );
  });

  it('takes no text but one that would be written so', () => {
    fc.assert(
      fc.property(
        rowWith(plain),
        fc.nat(),
        fc.constantFrom(...`0123456789[],-'"`),
        fc.boolean(),
        (made, at, letter, instead) => {
          const written = encodeRow(made);
          const place = at % written.length;
          const tampered = written.slice(0, place) + letter + written.slice(instead ? place + 1 : place);
          const read = readIfRow(tampered);
          if (read) expect(encodeRow(decodeRow(tampered))).toBe(tampered);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function readIfRow(written: string): RowScan | null {
  try {
    return scanned(written);
  } catch (error) {
    if (error instanceof RowFault) return null;
    throw error;
  }
}

const list = (amounts: { at: ArrayLike<number> }, count: number) => Array.from(amounts.at).slice(0, count);
const transposed = (columns: number[][]) =>
  (columns[0] ?? []).map((_, at) => columns.map((column) => column[at]));

function figuresOf(scan: RowScan) {
  const { orders, shares, steps } = scan;
  const ids = Array.from({ length: orders }, (_, at) => scan.orderId(at));
  const { amount, granted, paidAt, pool, released, todayStatic, todayAccelerated } = scan;
  return {
    standing: [scan.inviter, scan.frozen, scan.ownVolume, scan.broughtIn, scan.teamVolume],
    rank:
      scan.rankTo === scan.rankFrom
        ? null
        : (readPositions(Buffer.from(scan.bytes.subarray(scan.rankFrom, scan.rankTo)).toString()) as string),
    closed: [scan.closedGranted, scan.closedReleased, scan.closedVoided],
    orders: [
      ids,
      ...[paidAt, amount, pool, granted, released, todayStatic, todayAccelerated].map((one) =>
        list(one, orders),
      ),
    ],
    toDate: { ...scan.toDate },
    lots: [scan.points.sum, scan.cash.sum],
    day: { ...scan.day },
    share: transposed(
      [
        scan.shareGeneration,
        scan.shareRate,
        scan.shareBase,
        scan.shareCount,
        scan.shareEarned,
        scan.sharePaid,
      ].map((one) => list(one, shares)),
    ),
    team: scan.hasTeam
      ? [scan.teamEarned, scan.teamPaid, transposed([list(scan.stepRate, steps), list(scan.stepBase, steps)])]
      : null,
    peer: scan.hasPeer ? { ...scan.peer } : null,
  };
}

function figuresOfRow({ day, toDate, closed, orders, ...row }: Row): ReturnType<typeof figuresOf> {
  const { lots, share: _, ...kinds } = toDate;
  const { static: daily, share, team, peer, ...paid } = day;
  return {
    standing: [row.inviter, row.frozen, row.ownVolume, row.broughtIn, row.teamVolume],
    rank: row.rank,
    closed: [closed.granted, closed.released, closed.voided],
    orders: [
      orders.map(({ id }) => id),
      ...(
        ['paidAt', 'amount', 'pool', 'granted', 'released', 'todayStatic', 'todayAccelerated'] as const
      ).map((field) => orders.map((one) => one[field])),
    ],
    toDate: kinds,
    lots: [
      lots.reduce((sum, [, points]) => sum + points, 0),
      lots.reduce((sum, [, , cash]) => sum + cash, 0),
    ],
    day: { ...paid, ...daily },
    share: share.map((line) => [line.generation, line.rate, line.base, line.count, line.earned, line.paid]),
    team: team && [team.earned, team.paid, team.steps.map(([, rate, base]) => [rate, base])],
    peer,
  };
}
