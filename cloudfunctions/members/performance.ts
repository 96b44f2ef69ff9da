import type { membersContract } from '../shared/contract/members';
import type { Row } from '../shared/domain/dayClose/row';
import {
  type Cumulated,
  networkPerformance,
  type PeriodRow,
} from '../shared/domain/group/networkPerformance';
import { isOutOfDays } from '../shared/domain/points/retention';
import { addDays, businessDay } from '../shared/domain/time/businessDay';
import { Refused, refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { everybodyBelow } from '../shared/store/below';
import { readPublication } from '../shared/store/publication';
import { readRetention } from '../shared/store/retention';
import { rowsOfDay } from '../shared/store/rowsOfDay';
import type { Published } from '../shared/store/settings';
import { visibleMember } from './visibleMember';

/** What a member's network did in a period (product.md H5), from the pages of two days. */
export const performance: Handler<typeof membersContract.performance> = async ({ now }, data) => {
  const { from, to } = data;
  const [member, { published }] = await Promise.all([visibleMember(data.member), readPublication(now)]);
  if (member instanceof Refused) return member;
  if (from > to) return refuse('PERIOD_BACKWARDS', { field: 'to' });
  if (published === null || to > published.date || to < published.firstDate)
    return refuse('DAY_NOT_PUBLISHED', { field: 'to' });
  const before = addDays(businessDay(from), -1);
  const thinned = await thinnedDay(published, [to, before]);
  if (thinned) return refuse('DAY_THINNED', { field: thinned === to ? 'to' : 'from' });
  const below = await everybodyBelow(member._id, from, to);
  if (below === null) return refuse('GROUP_TOO_LARGE');

  const numbers = [member.number, ...below.candidates.keys()];
  const [ends, starts] = await Promise.all([
    rowsOfDay(published, to, numbers),
    before < published.firstDate ? new Map<number, Row>() : rowsOfDay(published, before, numbers),
  ]);
  const own = ends.get(member.number);
  if (!own) return refuse('NOT_YET_A_MEMBER', { field: 'to' });
  const rows = new Map([...ends].map(([number, row]) => [number, periodRow(row, starts.get(number))]));
  // The tree of long ago is no longer on record in all its moves: the close's own sum tells whether it was found whole.
  return teamVolumeOf(member.number, rows) === own.teamVolume
    ? networkPerformance(member.number, rows)
    : refuse('TREE_NOT_KNOWN', { field: 'to' });
};

/** The first of these days whose pages have been swept; what decides is the rule, and not what the sweeping has come to. */
async function thinnedDay(published: Published, days: readonly string[]): Promise<string | null> {
  const old = days.filter(
    (day) => day >= published.firstDate && isOutOfDays(businessDay(day), businessDay(published.date)),
  );
  if (old.length === 0) return null;
  const { kept, sweep } = await readRetention();
  // A day that was named after it had been swept is not there.
  const isSwept = (day: string) => sweep !== null && day <= sweep.days && !sweep.passedOver.includes(day);
  return old.find((day) => !kept.includes(day) || isSwept(day)) ?? null;
}

const periodRow = (end: Row, start: Row | undefined): PeriodRow => ({
  inviter: end.inviter,
  end: cumulated(end),
  start: start ? cumulated(start) : null,
});

const cumulated = ({ ownVolume, toDate }: Row): Cumulated => ({
  ownVolume,
  points: toDate.points,
  cash: toDate.cash,
});

/** Everybody's own volume on the last day, below the member. */
function teamVolumeOf(top: number, rows: ReadonlyMap<number, PeriodRow>): number {
  const sinceEver = new Map([...rows].map(([number, row]) => [number, { ...row, start: null }]));
  const { first, second, deeper } = networkPerformance(top, sinceEver);
  return first.volume + second.volume + deeper.volume;
}
