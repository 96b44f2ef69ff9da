import type { DayEvent } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import { compilePlan } from '../../cloudfunctions/shared/domain/plan/compilePlan';
import { greenPointsFull, twoLevel } from '../../cloudfunctions/shared/domain/plan/presets';
import { type SeededRandom, seededRandom } from '../../cloudfunctions/shared/domain/simulation/seededRandom';
import {
  addDays,
  type BusinessDay,
  businessDay,
  daysFrom,
  startOfDay,
} from '../../cloudfunctions/shared/domain/time/businessDay';
import { membersPerPage } from '../../cloudfunctions/shared/store/members';
import { anInstant } from '../builders/dayEvents';
import { BrandStory } from './brandStory';
import { firstDay, type Start } from './scene';
import { drawStrike, type Strike } from './strike';

/** The night in which a day, and those missed before it, are to be closed. */
export interface Night {
  date: BusinessDay;
  /** What is accepted before midnight. */
  before: DayEvent[];
  /** What strikes while the days are being closed, and which events come in meanwhile. */
  strikes: { strike: Strike; events: DayEvent[] }[];
  /** Whether the close is seen through in this night, or left as it is for the next. */
  finishes: boolean;
}

/** All that one seed says: the brand, and what befalls its closes. */
export interface Plot extends Start {
  nights: Night[];
}

const minute = 60_000;

export function drawPlot(seed: number): Plot {
  const random = seededRandom(seed);
  const plan = random.pick([greenPointsFull, twoLevel]);
  const story = new BrandStory(random, compilePlan(plan));
  const members = random.next() < 0.05 ? 1000 + random.below(1500) : 100 + random.below(500);
  const founding = foundingOf(story, members);
  const pages = Math.ceil(members / membersPerPage);
  const dates = drawDates(random);
  const nights = dates.map((date, at) => {
    const missed = at === 0 ? [date] : daysFrom(addDays(dates[at - 1]!, 1), date);
    return { ...drawNight(random, story, missed, pages), finishes: random.next() < 0.6 };
  });
  const close = { sliceMs: random.pick([50, 150, 400]), asideFrom: random.pick([0, 50_000, 50_000]) };
  return { plan, founding, nights, close };
}

/** The same brand and the same events, and nothing that befalls it. */
export const inPeace = (plot: Plot): Plot => ({
  ...plot,
  nights: plot.nights.map(({ date, before, strikes }) => ({
    date,
    before: [...before, ...strikes.flatMap(({ events }) => events)],
    strikes: [],
    finishes: true,
  })),
});

export function foundingOf(story: BrandStory, members: number): DayEvent[] {
  const registered = Array.from({ length: members }, (_, at) => story.registers(anInstant + at));
  const paid = Array.from({ length: members }, (_, at) => story.pays(anInstant + members + at));
  return [...registered, ...paid];
}

/** Nights over three to six days; now and then three days are closed at once. */
function drawDates(random: SeededRandom): BusinessDay[] {
  const days = 3 + random.below(4);
  const dates: BusinessDay[] = [];
  for (let at = random.next() < 0.3 ? 2 : 0; at < days; at += random.next() < 0.35 ? 3 : 1)
    dates.push(addDays(businessDay(firstDay), at));
  return dates;
}

/** @param missed the days to close in this night, the last of them its own */
function drawNight(
  random: SeededRandom,
  story: BrandStory,
  missed: readonly BusinessDay[],
  pages: number,
): Omit<Night, 'finishes'> {
  const date = missed.at(-1)!;
  const before = missed.flatMap((day) =>
    happening(story, startOfDay(day) - 12 * 60 * minute, 5 + random.below(25)),
  );
  // Around midnight: some of them too late for the day that is being closed, some of the day that begins.
  let at = startOfDay(date) - 8 * minute;
  const steps = ['seal', 'close', 'close', ...(random.next() < 0.5 ? (['close'] as const) : [])] as const;
  const strikes = steps.map((step) => {
    const events = happening(story, at, random.below(12));
    at += 4 * minute;
    return { strike: drawStrike(random, step, pages), events };
  });
  return { date, before, strikes };
}

/** @param from when the first of them happens; the others follow by seconds */
const happening = (story: BrandStory, from: number, count: number): DayEvent[] =>
  Array.from({ length: count }, (_, index) => story.next(from + index * 1000));
