import type { RowFault } from '../../api/imports';
import { badRows } from './badRows';

const fault = (words: Partial<RowFault>): RowFault => ({
  ...{ file: 'orders', line: 3, field: 'amount', code: 'NOT_ABOVE_ZERO', reason: 'must be above 0' },
  ...words,
});

it('brings what is the matter with a row together, beside the row itself', () => {
  const text = 'order_id,amount\r\no1,1\r\no1,0\r\n';
  const faults = [
    fault({}),
    fault({ field: 'order_id', code: 'TWICE', about: '2' }),
    fault({ line: 5, field: null, code: 'WRONG_CELL_COUNT' }),
  ];
  expect(badRows(faults, { orders: { name: 'o.csv', bytes: new Uint8Array(), text } })).toEqual([
    { file: 'orders', line: 3, problems: ['金额：必须大于 0', '订单号：和第 2 行重复'], content: 'o1,0' },
    { file: 'orders', line: 5, problems: ['列数和表头不一致'], content: null },
  ]);
});

it('a fault that this build does not know is told as the server says it', () => {
  const [row] = badRows([fault({ code: 'LATER' as RowFault['code'], field: null })], {});
  expect(row?.problems).toEqual(['must be above 0']);
});
