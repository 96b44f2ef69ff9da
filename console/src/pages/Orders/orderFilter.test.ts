import { everyOrder, orderFilterOf, orderParamsOf, orderSearchOf, recogniseOrder } from './orderFilter';

it.each([
  ['shop:2026', 'order'],
  ['GP0000000001', 'member'],
  ['N-17', 'number'],
  ['13:20', 'number'],
])('%s is read as %s', (typed, kind) => {
  expect(recogniseOrder(typed)).toBe(kind);
});

it('a filter comes back from its address as it was', () => {
  const filter = { ...everyOrder, q: 'shop:1', status: 'refunded' as const, from: '2026-11-01' };
  expect(orderFilterOf(orderParamsOf(filter))).toEqual(filter);
  expect(orderParamsOf(everyOrder).toString()).toBe('');
});

it('what an address says wrongly is not said', () => {
  const params = new URLSearchParams('by=phone&status=lost&from=yesterday');
  expect(orderFilterOf(params)).toEqual(everyOrder);
});

it('asks for no more than was said', () => {
  expect(orderSearchOf(everyOrder)).toEqual({});
  expect(orderSearchOf({ ...everyOrder, q: 'A7', by: 'member', source: 'shop' })).toEqual({
    by: 'member',
    text: 'A7',
    source: 'shop',
  });
});
