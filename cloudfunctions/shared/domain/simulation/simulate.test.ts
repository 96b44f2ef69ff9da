import { aHistory, dayOf, paid, refunded, registered } from '../../../../tests/builders/smallHistory';
import { compilePlan } from '../plan/compilePlan';
import { twoLevel } from '../plan/presets';
import { drawPopulation } from './drawPopulation';
import type { HistoryDay } from './history';
import { always, changedFrom } from './planSchedule';
import type { Scenario } from './repeatOrders';
import { type Simulation, type SimulationInput, type SimulationProgress, simulate } from './simulate';

const plan = compilePlan(twoLevel);
/** Twice as fast, and smaller pools. */
const fast = compilePlan({
  ...twoLevel,
  release: { dailyRate: '0.024' },
  tiers: [{ id: 'only', name: '会员', threshold: '3000', multiplier: '2' }],
});

const none: Scenario = { kind: 'none' };
const over = (days: readonly HistoryDay[], words: Partial<SimulationInput> = {}): SimulationInput => ({
  history: aHistory(days),
  scenario: none,
  draft: always(plan),
  today: null,
  ...words,
});

function finish(input: SimulationInput): { found: Simulation; steps: SimulationProgress[] } {
  const steps: SimulationProgress[] = [];
  const run = simulate(input);
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { found: step.value, steps };
    steps.push(step.value);
  }
}
const run = (input: SimulationInput): Simulation => finish(input).found;

describe('a plan over a history', () => {
  const order = [registered(-1), paid('11-22', 0, 'a', 3000)];

  it('releases what it granted, day by day, and then its pools are dry', () => {
    const { draft } = run(over(order));
    // 7500 points at 36 a day are 209 days: the last is 2027-06-18.
    expect(draft.sums).toMatchObject({ turnover: 300_000, granted: 750_000, released: 750_000, dried: 1 });
    expect(draft.months[0]).toMatchObject({ month: '2026-11', isPast: true, released: 9 * 3_600, dried: 0 });
    expect(draft.months.find(({ dried }) => dried > 0)?.month).toBe('2027-06');
    expect(draft).toMatchObject({
      peak: { month: '2026-11', liability: 750_000 - 9 * 3_600 },
      liability: 0,
      dryMonth: '2027-06',
    });
  });

  it('goes on for 24 months after the history', () => {
    expect(run(over(order))).toMatchObject({ from: '2026-11-22', to: '2026-11-30', until: '2028-11-29' });
  });

  it('counts a refund from its day, claws back what was released beyond, and keeps nothing of what was sent back whole', () => {
    const { draft } = run(over([...order, refunded('11-25', 'a', 3000)]));
    expect(draft.sums).toMatchObject({
      ...{ turnover: 300_000, refunded: 300_000, granted: 750_000, voided: 750_000 },
      ...{ released: 3 * 3_600, clawed: 3 * 3_600, dried: 0 },
    });
    expect(draft).toMatchObject({ liability: 0, dryMonth: '2026-11' });
  });

  it('counts what an order had released before, and never more of it than the plan grants', () => {
    const before = [registered(-1), paid('11-22', 0, 'a', 3000, 7000)];
    expect(run(over(before)).draft.sums).toMatchObject({ broughtIn: 700_000, released: 50_000 });
    expect(run(over(before, { draft: always(fast) })).draft.sums).toMatchObject({
      ...{ granted: 600_000, broughtIn: 600_000, released: 0 },
    });
  });

  it('keeps the pool that a source named where it was so, and grants anew where another plan is supposed', () => {
    const paidRow = paid('11-22', 0, 'a', 3000).paid![0]!;
    const [member, id, amount, paidAt] = paidRow;
    const named: HistoryDay = { day: dayOf('11-22'), paid: [[member, id, amount, paidAt, 0, 500_000]] };
    const asItWas = always(plan).map((one) => ({ ...one, keepsPools: true }));
    const granted = (draft: SimulationInput['draft']) =>
      run(over([registered(-1), named], { draft })).draft.sums.granted;
    expect(granted(asItWas)).toBe(500_000);
    expect(granted(changedFrom(asItWas, fast, dayOf('11-25')))).toBe(500_000);
    expect(granted(always(plan))).toBe(750_000);
    expect(granted(changedFrom(asItWas, fast, null))).toBe(600_000);
  });

  it('is of nobody where there is nobody', () => {
    const { draft, members } = run(over([], { today: always(plan) }));
    expect({ members, dryMonth: draft.dryMonth, released: draft.sums.released }).toEqual({
      ...{ members: 0, dryMonth: null, released: 0 },
    });
  });

  it('pays by the plan in force on each day, and grants by that of the day of payment', () => {
    const changed = changedFrom(always(plan), fast, dayOf('11-25'));
    const days = [...order, paid('11-25', 0, 'b', 3000), paid('11-26', 0, 'c', 3000)];
    const { draft } = run(over(days, { draft: changed }));
    // b was paid on the 24th, under the old plan; c on the 25th.
    expect(draft.sums.granted).toBe(750_000 + 750_000 + 600_000);
    const days22to24 = 3 * 3_600;
    const day25 = 2 * 7_200;
    expect(draft.months[0]!.released).toBe(days22to24 + day25 + 5 * 3 * 7_200);
  });
});

describe('what is bought afterwards', () => {
  it('is nothing, or what the last days of the history brought, again and again', () => {
    const days = [registered(-1), paid('11-22', 0, 'old', 9000), paid('11-29', 0, 'a', 3000)];
    const repeat: Scenario = { kind: 'repeat', days: 2 };
    const { draft, orders } = run(over(days, { scenario: repeat, daysAfter: 6 }));
    // The order of the 29th comes again on December 1, 3 and 5.
    expect(orders).toBe(2);
    expect(draft.months.map(({ month, turnover }) => [month, turnover])).toEqual([
      ['2026-11', 1_200_000],
      ['2026-12', 900_000],
    ]);
    expect(run(over(days, { daysAfter: 6 })).draft.sums.turnover).toBe(1_200_000);
  });

  it('comes back as it did, and begins with a full pool', () => {
    const days = [registered(-1), paid('11-29', 0, 'a', 3000, 100), refunded('11-30', 'a', 1000)];
    const { draft } = run(over(days, { scenario: { kind: 'repeat', days: 2 }, daysAfter: 2 }));
    expect(draft.sums).toMatchObject({ turnover: 600_000, refunded: 200_000, broughtIn: 10_000 });
  });

  it('leaves out what was paid long before and only came to us lately', () => {
    const old = paid('08-01', 0, 'old', 9000);
    const days = [registered(-1), { ...old, day: dayOf('11-30') }, paid('11-29', 0, 'a', 3000)];
    const { draft } = run(over(days, { scenario: { kind: 'repeat', days: 2 }, daysAfter: 2 }));
    expect(draft.sums.turnover).toBe(900_000 + 2 * 300_000);
  });

  it('repeats a history whole that is shorter than what is asked for', () => {
    const days = [registered(-1), paid('11-22', 0, 'a', 3000)];
    const { draft } = run(over(days, { scenario: { kind: 'repeat', days: 30 }, daysAfter: 9 }));
    expect(draft.sums.turnover).toBe(600_000);
  });
});

describe('two plans', () => {
  const days = [registered(-1, 0, -1), paid('11-22', 1, 'a', 3000), paid('11-22', 0, 'b', 2000)];

  it('tell who gets more and who gets less', () => {
    const more = [...days, paid('11-22', 2, 'c', 9000), paid('11-22', 0, 'd', 3000)];
    const { changes } = run(over(more, { draft: always(fast), today: always(plan) }));
    expect(changes).toMatchObject({
      winners: { members: 0, amount: 0 },
      losers: { members: 3, amount: 150_000 + 150_000 + 900_000 },
      unchanged: 0,
      gains: [],
    });
    expect(changes?.losses.map(({ member }) => member)).toEqual([2, 0, 1]);
  });

  it('tell how far they have come', () => {
    const { steps } = finish(over(days, { today: always(plan), daysAfter: 1 }));
    expect(steps).toEqual(Array.from({ length: 20 }, (_, day) => ({ done: day + 1, total: 20 })));
  });

  it('that are the same change nothing', () => {
    const history = drawPopulation({ seed: 3, members: 200, days: 40, to: dayOf('11-30') });
    const { changes, members } = run(over([], { history, today: always(plan), daysAfter: 30 }));
    expect(changes).toMatchObject({ unchanged: members, gains: [], losses: [] });
  });
});

describe('a history that contradicts itself is refused', () => {
  it.each<[string, HistoryDay[], string]>([
    ['an order of nobody', [paid('11-22', 4, 'a', 3000)], 'member 4 has an order and was never registered'],
    ['an inviter who is nobody', [registered(7)], 'member 0 or its inviter 7 was never registered'],
    ['a refund without its order', [refunded('11-22', 'a', 1)], 'order a is refunded and was never paid'],
    [
      'a refund before its order',
      [registered(-1), paid('11-23', 0, 'a', 3000), refunded('11-22', 'a', 1)],
      'an order of member 0 is refunded before it counts',
    ],
    [
      'more back than was paid',
      [registered(-1), paid('11-22', 0, 'a', 3000), refunded('11-23', 'a', 3001)],
      'more of an order of member 0 came back than was paid',
    ],
    [
      'a day after the last',
      [paid('12-01', 0, 'a', 1)],
      "2026-12-01 is after the history's last day, 2026-11-30",
    ],
  ])('%s', (_, days, fault) => {
    expect(() => run(over(days))).toThrow(new RangeError(fault));
  });
});

it('the same seed draws the same people, another seed others', () => {
  const draw = (seed: number) => drawPopulation({ seed, members: 300, days: 60, to: dayOf('11-30') });
  expect(draw(1)).toEqual(draw(1));
  expect(draw(2)).not.toEqual(draw(1));
  const rows = draw(1).days.flatMap(({ registered: found = [] }) => found);
  expect(rows).toHaveLength(300);
  expect(rows.every(([member, inviter]) => inviter < member)).toBe(true);
});
