import type { BusinessDay } from '../time/businessDay';
import { applyOrders } from './applyOrders';
import { applyTree } from './applyTree';
import { type Books, openBooks } from './books';
import { assertConserved } from './conserved';
import { addMonth, type SimulatedMonth } from './months';
import { closeOrders, openOrders } from './openOrders';
import type { PlanSchedule } from './planSchedule';
import { settleSimulated } from './settleSimulated';
import { type Span, spansOf } from './spans';
import type { Timeline } from './timeline';

/** What one day of a course came to. */
export interface SimulatedDay {
  date: BusinessDay;
  released: number;
  capped: number;
}

/** A plan, or a row of them, run over a timeline. */
export interface Course {
  months: SimulatedMonth[];
  /** By running number: what the member was released in all, and what refunds clawed back of that. */
  released: Float64Array;
  clawed: Float64Array;
}

/**
 * Settles every day of the timeline, one after another, with the engine of production, and answers each as it is done. Whoever
 * wants to stop just asks for no more.
 */
export function* runCourse(timeline: Timeline, schedule: PlanSchedule): Generator<SimulatedDay, Course> {
  const books = openBooks(timeline);
  const months: SimulatedMonth[] = [];
  for (const span of spansOf(timeline.numbers, schedule))
    yield* runSpan(books, timeline, schedule, span, months);
  assertConserved(months);
  return { months, released: books.releasedBy, clawed: books.clawedBy };
}

function* runSpan(
  books: Books,
  timeline: Timeline,
  schedule: PlanSchedule,
  span: Span,
  months: SimulatedMonth[],
): Generator<SimulatedDay, void> {
  const open = openOrders(books, timeline, span);
  const month = addMonth(months, span.month, span.first < timeline.numbers.past);
  for (let day = span.first; day < span.end; day++) {
    applyTree(books, timeline.tree[day]!);
    applyOrders(books, open, timeline, schedule, day, month);
    const { released, capped } = settleSimulated(
      books,
      open,
      { rules: span.rules, isProved: day === span.end - 1 },
      month,
    );
    yield { date: timeline.numbers.days[day]!, released, capped };
  }
  closeOrders(books, open, month);
}
