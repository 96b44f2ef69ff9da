import { recogniseSearch, searchAs } from './recogniseSearch';

it.each([
  ['13800138000', 'phone', '13800138000'],
  ['+86 138-0013-8000', 'phone', '13800138000'],
  ['8000', 'phoneEnd', '8000'],
  ['王', 'name', '王'],
  [' 欧阳 娜娜 ', 'name', '欧阳 娜娜'],
  ['M000123', 'member', 'M000123'],
  ['23800138000', 'member', '23800138000'],
  ['80001', 'member', '80001'],
])('%p is read as %s', (typed, by, text) => {
  expect(recogniseSearch(typed)).toEqual({ by, text });
});

it('reads the same text another way where somebody chose it', () => {
  expect(searchAs('inviteCode', ' 8000 ')).toEqual({ by: 'inviteCode', text: '8000' });
  expect(searchAs('phone', '138 0013 8000')).toEqual({ by: 'phone', text: '13800138000' });
});
