import { changesBetween } from './changesBetween';

it('tells what changed, what came and what went, and leaves out what stayed', () => {
  expect(
    changesBetween(
      { status: 'active', kept: 1, gone: 'x' },
      { status: 'frozen', kept: 1, day: '2026-11-28' },
    ),
  ).toEqual([
    { path: 'status', before: 'active', after: 'frozen' },
    { path: 'gone', before: 'x', after: undefined },
    { path: 'day', before: undefined, after: '2026-11-28' },
  ]);
});

it('looks into fields within fields, and takes a list as one value', () => {
  const before = { evidence: { how: 'code', code: 'K7' }, resting: ['a'] };
  const after = { evidence: { how: 'operator', code: 'K7' }, resting: ['a', 'b'] };
  expect(changesBetween(before, after)).toEqual([
    { path: 'evidence.how', before: 'code', after: 'operator' },
    { path: 'resting', before: ['a'], after: ['a', 'b'] },
  ]);
});

it('something that there was none of before is told in full', () => {
  expect(changesBetween({ evidence: null }, { evidence: { how: 'operator' } })).toEqual([
    { path: 'evidence', before: null, after: undefined },
    { path: 'evidence.how', before: undefined, after: 'operator' },
  ]);
});
