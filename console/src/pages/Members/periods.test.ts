import { periodUntil } from './periods';

it.each([
  ['month', { from: '2026-03-01', to: '2026-03-15' }],
  ['lastMonth', { from: '2026-02-01', to: '2026-02-28' }],
  ['thirtyDays', { from: '2026-02-14', to: '2026-03-15' }],
] as const)('%s', (name, period) => {
  expect(periodUntil('2026-03-15', name)).toEqual(period);
});

it('of January the month before is of the year before', () => {
  expect(periodUntil('2026-01-31', 'lastMonth')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
});
