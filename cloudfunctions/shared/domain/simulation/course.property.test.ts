import fc from 'fast-check';
import { Books, history } from '../../../../tests/builders/lawfulHistory';
import { closeDay } from '../dayClose/closeDay';
import type { DayEvent } from '../dayClose/dayEvent';
import { MemberRows } from '../dayClose/memberRows';
import { paidToDate } from '../dayClose/row';
import { compilePlan } from '../plan/compilePlan';
import { greenPointsFull } from '../plan/presets';
import { addDays, businessDay } from '../time/businessDay';
import { runCourse, type SimulatedDay } from './course';
import type { History } from './history';
import { historyOfEvents } from './historyOfEvents';
import { always, changedFrom, rulesOn } from './planSchedule';
import { layOut } from './timeline';

/** Everything happens within days, over the end of a month: a third of an order is released daily. */
const first = compilePlan({
  ...greenPointsFull,
  release: { dailyRate: '0.3333' },
  team: {
    enabled: true,
    ranks: [
      { id: 'bronze', name: '青铜', volume: '5000', rate: '0.10' },
      { id: 'silver', name: '白银', volume: '30000', rate: '0.21' },
    ],
  },
  cashShare: '0.3',
});
const second = { ...first, share: first.share.slice(1), peerRate: null, cashShare: first.ranks[0]!.rate };
const firstDay = businessDay('2026-11-27');
const schedule = changedFrom(always(first), second, addDays(firstDay, 3));

interface Closed {
  days: SimulatedDay[];
  cash: number;
  remaining: number;
  clawed: number;
  byMember: number[];
}

it('comes to what the close comes to, to the cent, whatever happens to members and orders', () => {
  fc.assert(
    fc.property(history, (wishes) => {
      const books = new Books(first);
      const events = wishes.map((day) =>
        day.map((one) => books.grant(one)).filter((event) => event !== null),
      );
      expect(simulated(events)).toEqual(closed(events));
    }),
    { numRuns: 300 },
  );
});

/** Day by day through the fold that production runs. */
function closed(events: readonly DayEvent[][]): Closed {
  const rows = new MemberRows();
  const found: Closed = { days: [], cash: 0, remaining: 0, clawed: 0, byMember: [] };
  events.forEach((ofDay, number) => {
    const date = addDays(firstDay, number);
    const rules = rulesOn(schedule, date);
    const { totals } = closeDay({ date, rules, rulesOf: () => first, events: ofDay, rows });
    found.days.push({ date, released: totals.released, capped: totals.capped });
    found.cash += totals.cash;
    found.remaining = totals.ever.remaining;
    found.clawed = totals.ever.clawed;
  });
  for (let number = 0; number < rows.length; number++) found.byMember.push(paidToDate(rows.read(number)!));
  return found;
}

function simulated(events: readonly DayEvent[][]): Closed {
  const days = events.flatMap((ofDay, number) =>
    historyOfEvents(
      ofDay.map((event) => ({ ...event, day: addDays(firstDay, number) })),
      () => first,
    ),
  );
  const told: History = { from: firstDay, to: addDays(firstDay, events.length - 1), days };
  const course = runCourse(layOut(told, { kind: 'none' }, 0), schedule);
  const found: SimulatedDay[] = [];
  for (let step = course.next(); ; step = course.next()) {
    if (!step.done) {
      found.push(step.value);
      continue;
    }
    const { months, released } = step.value;
    return {
      days: found,
      cash: months.reduce((sum, { cash }) => sum + cash, 0),
      remaining: months.at(-1)!.liability,
      clawed: months.reduce((sum, { clawed }) => sum + clawed, 0),
      byMember: [...released],
    };
  }
}
