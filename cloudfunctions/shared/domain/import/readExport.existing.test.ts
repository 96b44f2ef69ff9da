import { emptyBrand, faultsOf, orderRow as order, readTexts } from '../../../../tests/builders/anExport';
import type { Surroundings } from './readExport';

describe('what is there already', () => {
  const brand: Surroundings = {
    ...emptyBrand,
    existing: {
      members: new Map([
        ['OLD', { number: 7, registeredAt: Date.parse('2026-08-02T00:00:00+08:00'), pending: false }],
        ['NEW', { number: 8, registeredAt: 0, pending: true }],
        ['ASIDE', { number: 9, registeredAt: 0, pending: false, quarantined: true }],
      ]),
      phones: new Set(['19900000001']),
      orders: new Set(['o1']),
    },
  };

  it('may invite and buy, from its registration on', () => {
    const row = 'X,19900000009,x,OLD,2026-08-02T00:00:00+08:00,';
    const bought = order({ id: 'o2', member: 'OLD' });
    expect(faultsOf(readTexts(row, bought, brand))).toEqual([]);
    const before = row.replace('2026-08-02', '2026-08-01');
    const boughtBefore = order({ id: 'o2', member: 'OLD', paidAt: '2026-08-01T00:00:00+08:00' });
    expect(faultsOf(readTexts(before, boughtBefore, brand))).toEqual([
      'members 2 registered_at: is before the inviter was registered: "OLD"',
      'orders 2 paid_at: is before the member was registered',
    ]);
  });

  it('keeps its id, phone and number', () => {
    const rows = [
      'OLD,19900000009,x,,2026-08-02T00:00:00+08:00,',
      'A,19900000001,甲,,2026-08-01T10:00:00+08:00,web',
    ].join('\n');
    expect(faultsOf(readTexts(rows, order({ member: 'OLD' }), brand))).toEqual([
      'members 2 member_id: belongs to a member already: "OLD"',
      'members 3 phone: belongs to a member already',
      'orders 2 order_id: is the number of an order of this source already: "o1"',
    ]);
  });

  it('is neither free nor usable while another import is writing it', () => {
    const row = 'X,19900000009,x,NEW,2026-08-02T00:00:00+08:00,';
    expect(faultsOf(readTexts(row, order({ id: 'o2', member: 'NEW' }), brand))).toEqual([
      'members 2 inviter_id: is being imported at this moment: "NEW"',
      'orders 2 member_id: is being imported at this moment: "NEW"',
    ]);
  });

  it('takes nothing on top of a registration that is in quarantine', () => {
    const row = 'X,19900000009,x,ASIDE,2026-08-02T00:00:00+08:00,';
    expect(faultsOf(readTexts(row, order({ id: 'o2', member: 'ASIDE' }), brand))).toEqual([
      'members 2 inviter_id: is in quarantine: "ASIDE"',
      'orders 2 member_id: is in quarantine: "ASIDE"',
    ]);
  });
});
