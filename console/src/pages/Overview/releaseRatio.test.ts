import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { releaseRatio } from './releaseRatio';

const day = (released: number, volume: number | null, words: Partial<CloseView> = {}) =>
  ({ phase: 'published', totals: { released, volume }, ...words }) as CloseView;

it.each([
  [[day(59, 100)], 0.59, 'good'],
  [[day(60, 100)], 0.6, 'watch'],
  [[day(99, 100), day(1, 0)], 1, 'alarm'],
  [[day(5, 0)], null, 'alarm'],
  [[day(5, -100)], null, 'alarm'],
  [[day(0, 0)], null, 'good'],
] as const)('of %j is %d, which is %s', (closes, ratio, level) => {
  expect(releaseRatio(closes)).toMatchObject({ ratio, level });
});

it('looks at thirty published days that know their volume, and at none where there is none', () => {
  const closes = [
    ...[day(1, 1, { phase: 'writing' }), day(9, null)],
    ...Array.from({ length: 30 }, () => day(1, 2)),
    ...[day(1000, 1)],
  ];
  expect(releaseRatio(closes)).toEqual({ days: 30, released: 30, volume: 60, ratio: 0.5, level: 'good' });
  expect(releaseRatio([day(9, null)])).toBeNull();
});
