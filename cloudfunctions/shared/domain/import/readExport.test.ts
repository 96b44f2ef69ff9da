import { emptyBrand, faultsOf, orderRow as order, readTexts } from '../../../../tests/builders/anExport';

const A = 'A,19900000001,甲,,2026-08-01T10:00:00+08:00,web';
const B = 'B,19900000002,乙,A,2026-08-02T10:00:00+08:00,web';
const C = 'C,19900000003,,B,2026-08-03T10:00:00+08:00,';
const members = [A, B, C].join('\n');

describe('a good export', () => {
  it('is taken whole, inviters before invitees whatever the order of the lines', () => {
    const reading = readTexts([C, B, A].join('\n'), order());
    expect(reading.faults).toEqual([]);
    expect(reading.members.map(({ id, line }) => [id, line])).toEqual([
      ['A', 4],
      ['B', 3],
      ['C', 2],
    ]);
    expect(reading.members[2]).toEqual({
      line: 2,
      id: 'C',
      phone: '19900000003',
      name: null,
      inviter: 'B',
      registeredAt: Date.parse('2026-08-03T10:00:00+08:00'),
      channel: '',
    });
    expect(reading.orders[0]).toMatchObject({
      number: 'o1',
      amount: 300_000,
      grant: { pool: 750_000 },
      released: 0,
    });
    expect(reading.rows).toEqual({ members: 3, orders: 1 });
  });

  it('puts inviters first even where a whole chain registered in one instant', () => {
    const at = '2026-08-01T10:00:00+08:00';
    const chain = Array.from(
      { length: 300 },
      (_, n) => `M${n},${19_900_000_000 + n},x,${n < 299 ? `M${n + 1}` : ''},${at},`,
    );
    const ids = readTexts(chain.join('\n')).members.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 300 }, (_, n) => `M${299 - n}`));
  });

  it('may tell what an order had released, and what pool it was granted', () => {
    const reading = readTexts(members, `${order()},100.00,9000\n${order({ id: 'o2' })},,`, emptyBrand, [
      'released',
      'pool',
    ]);
    expect(reading.faults).toEqual([]);
    expect(reading.orders.map(({ released, grant }) => [released, grant.pool, grant.tier])).toEqual([
      [10_000, 900_000, 'junior'],
      [0, 750_000, 'junior'],
    ]);
  });

  it('takes a refund without an amount as a refund of everything, and 0 without a date as none', () => {
    const refundedAt = '2026-08-06T10:00:00+08:00';
    const rows = [
      order({ refundedAt }),
      order({ id: 'o2', refundedAt, refunded: '0.01' }),
      order({ id: 'o3', refunded: '0.00' }),
    ];
    const reading = readTexts(members, rows.join('\n'));
    expect(reading.faults).toEqual([]);
    expect(reading.orders.map(({ refund }) => refund?.amount ?? null)).toEqual([300_000, 1, null]);
  });
});

describe('a row of a member', () => {
  it.each([
    [',19900000009,x,,2026-08-01T10:00:00+08:00,', 'member_id: is missing'],
    [
      '=1+1,19900000009,x,,2026-08-01T10:00:00+08:00,',
      'member_id: may have letters, digits and _ . : - only: "=1+1"',
    ],
    [
      'a/b,19900000009,x,,2026-08-01T10:00:00+08:00,',
      'member_id: may have letters, digits and _ . : - only: "a/b"',
    ],
    [
      '__proto__,19900000009,x,,2026-08-01T10:00:00+08:00,',
      'member_id: may have letters, digits and _ . : - only: "__proto__"',
    ],
    ['constructor,19900000009,x,,2026-08-01T10:00:00+08:00,', 'member_id: is a reserved word: "constructor"'],
    [
      'GP0000000007,19900000009,x,,2026-08-01T10:00:00+08:00,',
      'member_id: is kept for members who register here: "GP0000000007"',
    ],
    [
      `${'x'.repeat(65)},19900000009,x,,2026-08-01T10:00:00+08:00,`,
      `member_id: is longer than 64 characters: "${'x'.repeat(40)}..."`,
    ],
    ['X,,x,,2026-08-01T10:00:00+08:00,', 'phone: is missing'],
    ['X,1990000009,x,,2026-08-01T10:00:00+08:00,', 'phone: is no mobile number of 11 digits'],
    ['X,1.99E+10,x,,2026-08-01T10:00:00+08:00,', 'phone: is no mobile number of 11 digits'],
    ['X,+8619900000009,x,,2026-08-01T10:00:00+08:00,', 'phone: is no mobile number of 11 digits'],
    [
      `X,19900000009,${'x'.repeat(65)},,2026-08-01T10:00:00+08:00,`,
      `name: is longer than 64 characters: "${'x'.repeat(40)}..."`,
    ],
    ['X,19900000009,x,X,2026-08-01T10:00:00+08:00,', 'inviter_id: is the member itself'],
    ['X,19900000009,x,Nobody,2026-08-01T10:00:00+08:00,', 'inviter_id: is nobody: "Nobody"'],
    ['X,19900000009,x,,,', 'registered_at: is missing'],
    [
      'X,19900000009,x,,2026-08-01 10:00:00,',
      'registered_at: is no real instant such as 2026-11-01T10:00:00+08:00: "2026-08-01 10:00:00"',
    ],
    [
      'X,19900000009,x,,2026-08-01T10:00:00,',
      'registered_at: is no real instant such as 2026-11-01T10:00:00+08:00: "2026-08-01T10:00:00"',
    ],
    [
      'X,19900000009,x,,2026-02-30T10:00:00+08:00,',
      'registered_at: is no real instant such as 2026-11-01T10:00:00+08:00: "2026-02-30T10:00:00+08:00"',
    ],
    [
      'X,19900000009,x,,1970-01-01T08:00:00+08:00,',
      'registered_at: is before the year 2000: "1970-01-01T08:00:00+08:00"',
    ],
    [
      'X,19900000009,x,,2026-11-22T12:05:00.001+08:00,',
      'registered_at: is in the future: "2026-11-22T12:05:00.001+08:00"',
    ],
    [
      `X,19900000009,x,,2026-08-01T10:00:00+08:00,${'c'.repeat(33)}`,
      `channel: is longer than 32 characters: "${'c'.repeat(33)}"`,
    ],
  ])('%s', (row, fault) => {
    expect(faultsOf(readTexts(`${A}\n${row}`))).toEqual([`members 3 ${fault}`]);
  });

  it('has all of its faults named, and counts once', () => {
    const reading = readTexts('X,1,x,X,never,');
    expect(reading.faults.map(({ field }) => field)).toEqual(['phone', 'registered_at', 'inviter_id']);
    expect(reading.badRows).toBe(1);
  });

  it('that repeats an id or a phone is bad, the first one stays', () => {
    const again = 'A,19900000002,x,,2026-08-04T10:00:00+08:00,';
    const reading = readTexts([A, B, C, again].join('\n'));
    expect(faultsOf(reading)).toEqual([
      'members 5 member_id: stands on line 2 already: "A"',
      'members 5 phone: stands on line 3 already: the same number',
    ]);
    expect(reading.members.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  });

  it('registered after an invitee is bad itself, and takes its invitees with it', () => {
    const late = A.replace('2026-08-01', '2026-08-09');
    expect(faultsOf(readTexts([late, B, C].join('\n')))).toEqual([
      'members 2 registered_at: is after that of its invitee "B" (line 3)',
      'members 3 inviter_id: inviter "A" is bad (line 2)',
      'members 4 inviter_id: inviter "B" is bad (line 3)',
    ]);
  });

  it('registered after an order of its own is bad itself, and takes its orders with it', () => {
    const early = order({ paidAt: '2026-08-02T09:59:59+08:00' });
    expect(faultsOf(readTexts(members, `${early}\n${order({ id: 'o2', member: 'A' })}`))).toEqual([
      'members 3 registered_at: is after its order "o1" was paid (orders, line 2)',
      'members 4 inviter_id: inviter "B" is bad (line 3)',
      'orders 2 member_id: member "B" is bad (members, line 3)',
    ]);
  });

  it('is not accused by a row that is bad itself', () => {
    const early = order({ paidAt: '2026-08-02T09:59:59+08:00', amount: '-1' });
    expect(faultsOf(readTexts(members, early))).toEqual(['orders 2 amount: is a negative amount: "-1"']);
  });

  it('may register at the instant of its invitee and of its order', () => {
    const same = B.replace('2026-08-02', '2026-08-01');
    expect(
      faultsOf(readTexts(`${A}\n${same}`, order({ member: 'A', paidAt: '2026-08-01T10:00:00+08:00' }))),
    ).toEqual([]);
  });
});

describe('a circle of inviters', () => {
  it('is the fault of everybody on it, and takes those below with it', () => {
    const circle = [
      'X,19900000011,x,Z,2026-08-01T10:00:00+08:00,',
      'Y,19900000012,x,X,2026-08-01T10:00:00+08:00,',
      'Z,19900000013,x,Y,2026-08-01T10:00:00+08:00,',
      'W,19900000014,x,Z,2026-08-01T10:00:00+08:00,',
    ];
    const reading = readTexts([A, ...circle].join('\n'), order({ member: 'W' }));
    const closes = 'closes a circle of inviters: X, Z, Y';
    expect(faultsOf(reading)).toEqual([
      `members 3 inviter_id: ${closes}`,
      `members 4 inviter_id: ${closes}`,
      `members 5 inviter_id: ${closes}`,
      'members 6 inviter_id: inviter "Z" is bad (line 5)',
      'orders 2 member_id: member "W" is bad (members, line 6)',
    ]);
    expect(reading.members.map(({ id }) => id)).toEqual(['A']);
    expect(reading.badRows).toBe(5);
  });

  it('of twenty thousand is found without recursion', () => {
    const count = 20_000;
    const at = '2026-08-01T10:00:00+08:00';
    const rows = Array.from(
      { length: count },
      (_, n) => `M${n},${19_900_000_000 + n},x,M${(n + 1) % count},${at},`,
    );
    const reading = readTexts(rows.join('\n'));
    expect(reading.badRows).toBe(count);
    expect(reading.faults[0]?.reason).toBe('closes a circle of inviters: M0, M1, M2, M3, M4 and 19995 more');
  });
});

describe('a row of an order', () => {
  it.each([
    [order({ id: '' }), 'order_id: is missing'],
    [order({ id: '@SUM(A1)' }), 'order_id: may have letters, digits and _ . : - only: "@SUM(A1)"'],
    [order({ member: 'Nobody' }), 'member_id: is nobody: "Nobody"'],
    [order({ amount: '' }), 'amount: is missing'],
    [order({ amount: '-3000' }), 'amount: is a negative amount: "-3000"'],
    [order({ amount: '3000.001' }), 'amount: has more than two decimals: "3000.001"'],
    [order({ amount: '3e3' }), 'amount: is written with an exponent: "3e3"'],
    [order({ amount: '0.00' }), 'amount: must be above 0'],
    [order({ amount: '1000000000000' }), 'amount: is too large: "1000000000000"'],
    [order({ amount: '99999999999999999999' }), 'amount: is too large to be safe: "99999999999999999999"'],
    [order({ amount: '950000000000' }), 'amount: is too large: its pool would be no exact number'],
    [
      order({ paidAt: '2026-13-01T00:00:00Z' }),
      'paid_at: is no real instant such as 2026-11-01T10:00:00+08:00: "2026-13-01T00:00:00Z"',
    ],
    [order({ paidAt: '2026-12-01T00:00:00Z' }), 'paid_at: is in the future: "2026-12-01T00:00:00Z"'],
    [order({ paidAt: '2025-12-31T23:59:59+08:00' }), 'paid_at: is a day on which no plan was in force'],
    [order({ category: 'c'.repeat(33) }), `category: is longer than 32 characters: "${'c'.repeat(33)}"`],
    [order({ refunded: '10.00' }), 'refunded_amount: has no refunded_at beside it'],
    [order({ refundedAt: '2026-08-05T09:59:59+08:00' }), 'refunded_at: is before paid_at'],
    [
      order({ refundedAt: '2026-08-06T09:59:59+08:00', refunded: '3000.01' }),
      'refunded_amount: is more than the amount paid',
    ],
    [
      order({ refundedAt: '2026-08-06T09:59:59+08:00', refunded: '0' }),
      'refunded_amount: must be above 0 where refunded_at is given',
    ],
    [
      order({ refundedAt: '2026-08-06T09:59:59+08:00', refunded: '1.234' }),
      'refunded_amount: has more than two decimals: "1.234"',
    ],
    [
      order({ refundedAt: 'yesterday', refunded: '1' }),
      'refunded_at: is no real instant such as 2026-11-01T10:00:00+08:00: "yesterday"',
    ],
  ])('%s', (row, fault) => {
    const reading = readTexts(members, row);
    expect(faultsOf(reading)).toEqual([`orders 2 ${fault}`]);
    expect(reading.orders).toEqual([]);
    expect(reading.members).toHaveLength(3);
  });

  it.each([
    ['7500.01,', 'released: is more than the pool that was granted'],
    ['100,99.99', 'released: is more than the pool that was granted'],
    ['-1,', 'released: is a negative amount: "-1"'],
    [',1.001', 'pool: has more than two decimals: "1.001"'],
  ])('with released and pool %s', (cells, fault) => {
    const reading = readTexts(members, `${order()},${cells}`, emptyBrand, ['released', 'pool']);
    expect(faultsOf(reading)).toEqual([`orders 2 ${fault}`]);
  });

  it('that repeats a number is bad, the first one stays', () => {
    const reading = readTexts(members, `${order()}\n${order({ amount: '1.00' })}`);
    expect(faultsOf(reading)).toEqual(['orders 3 order_id: stands on line 2 already: "o1"']);
    expect(reading.orders).toHaveLength(1);
  });

  it('with which the sum of all would be no exact number any more is bad', () => {
    const rows = Array.from({ length: 30 }, (_, n) => order({ id: `o${n}`, amount: '899999999999.99' }));
    const faults = faultsOf(readTexts(members, rows.join('\n')));
    expect(faults).toHaveLength(2);
    expect(faults[0]).toBe('orders 30 amount: is too large: the sum of all orders would be no exact number');
  });
});
