import { aHistory, paid, refunded, registered } from '../../../../tests/builders/smallHistory';
import { InputFault } from '../money/inputFault';
import { readHistory } from './readHistory';

const good = aHistory([
  { ...registered(-1, 0), moved: [[1, -1, 5]], frozen: [[1, 1, 6]] },
  paid('11-23', 0, 'a', 3000),
  refunded('11-24', 'a', 100),
]);

it('reads what it wrote', () => {
  expect(readHistory(JSON.parse(JSON.stringify(good)))).toEqual(good);
});

const aDay = (lists: object) => ({ ...good, days: [{ day: '2026-11-22', ...lists }] });

it.each<[unknown, string]>([
  [null, 'history: is mistyped: must be an object'],
  [{ ...good, from: '2026-02-30' }, 'from: is an impossible date: "2026-02-30"'],
  [{ ...good, to: '2026-11-21' }, 'to: is before from: 2026-11-21'],
  [{ ...good, days: undefined }, 'days: is missing'],
  [aDay({ day: 5 }), 'days[0].day: is mistyped: must be a text that is not empty'],
  [aDay({ registered: [[0]] }), 'days[0].registered[0][1]: is missing'],
  [aDay({ registered: [[0, -2]] }), 'days[0].registered[0][1]: must be a whole number from -1'],
  [aDay({ registered: [[1e9, -1]] }), 'days[0].registered[0][0]: is above 10000000'],
  [aDay({ registered: [[0, -1, 7]] }), 'days[0].registered[0]: has more than 2 places'],
  [aDay({ frozen: [[0, 2, 7]] }), 'days[0].frozen[0][1]: must be 0 or 1'],
  [aDay({ paid: [[0, 'a', 0, 1]] }), 'days[0].paid[0][2]: must be a whole number from 1'],
  [aDay({ paid: [[0, 'a', 1.5, 1]] }), 'days[0].paid[0][2]: must be a whole number from 1'],
  [aDay({ refunded: [['', 1]] }), 'days[0].refunded[0][0]: is mistyped: must be a text that is not empty'],
])('names the field at fault (%#)', (input, fault) => {
  expect(() => readHistory(input)).toThrow(InputFault);
  expect(() => readHistory(input)).toThrow(fault);
});
