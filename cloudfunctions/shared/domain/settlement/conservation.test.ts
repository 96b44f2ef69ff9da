import { inOrder } from '../../../../tests/builders/randomDay';
import { compilePlan } from '../plan/compilePlan';
import { greenPointsFull } from '../plan/presets';
import { checkConservation } from './conservation';
import { ConservationFault } from './conservationFault';
import type { DayOutcome } from './forest';
import { settleForest } from './settleForest';

const rules = compilePlan(greenPointsFull);
const order = { amount: 5_100_000, pool: 20_400_000, released: 0 };
const forest = inOrder([
  { inviter: -1, frozen: false, dryVolume: 0, orders: [order] },
  { inviter: 0, frozen: false, dryVolume: 0, orders: [{ ...order, released: 20_399_999 }] },
  { inviter: 1, frozen: false, dryVolume: 0, orders: [order] },
  { inviter: 2, frozen: true, dryVolume: 0, orders: [order] },
]);

test('a day that the engine settled holds', () => {
  expect(() => checkConservation(rules, forest, settleForest(rules, forest))).not.toThrow();
});

/** Each way in which a number could have gone wrong between the engine and the page. */
test.each<[string, (day: DayOutcome) => void, number, RegExp]>([
  ['a volume', (day) => day.teamVolume.set([1], 2), 1, /team volume/],
  ['a rank', (day) => day.rank.set([0], 3), 3, /rank/],
  ['a static release', (day) => day.staticReleased.set([0], 0), 0, /lines do not add up/],
  ['a paid line', (day) => day.team.set([1], 0), 0, /team pays 1 of|lines do not add up/],
  ['a negative line', (day) => day.share[0]!.paid.set([-1], 2), 2, /share1 pays -1/],
  ['a fraction', (day) => day.peerEarned.set([0.5], 0), 0, /peer pays/],
  ['what was capped', (day) => day.capped.set([0], 1), 1, /not paid or capped/],
  ['a total', (day) => day.total.set([1], 0), 0, /lines do not add up/],
  ['what an order gave', (day) => day.orderToday.set([1], 0), 0, /order 0 gives|orders do not add up/],
  ['the static part of an order', (day) => day.orderStatic.set([1], 0), 0, /static is not/],
  ['more than a pool holds', (day) => day.orderToday.set([5], 1), 1, /of a pool that holds 1/],
  ['a pool that held more', (day) => holdBack(day), 0, /capped while a pool held something/],
  ['what somebody frozen earned', (day) => giveFrozen(day), 3, /frozen/],
  ['a release of somebody frozen', (day) => day.staticReleased.set([1], 3), 3, /lines do not add up/],
  ['the sum of all', (day) => Object.assign(day.totals, { released: 1 }), -1, /in all/],
  ['the capped sum of all', (day) => Object.assign(day.totals, { capped: 1 }), -1, /capped/],
])('%s that is wrong is found, with the member and the rule', (_, spoil, member, rule) => {
  const day = settleForest(rules, forest);
  spoil(day);
  const check = () => checkConservation(rules, forest, day);
  expect(check).toThrow(ConservationFault);
  expect(check).toThrow(rule);
  expect(check).toThrow(expect.objectContaining({ member }));
});

/** Everything adds up, but the member is paid less than its pool has. */
function holdBack(day: DayOutcome): void {
  const { paid } = day.share[1]!;
  const bonus = paid[0]!;
  paid[0] = 0;
  day.capped[0] = bonus;
  day.total[0]! -= bonus;
  day.orderToday[0]! -= bonus;
}

/** Everything adds up, but the bonus is somebody's that is frozen. */
function giveFrozen(day: DayOutcome): void {
  day.teamEarned[3] = 1;
  day.capped[3] = 1;
}
