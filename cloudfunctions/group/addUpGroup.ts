import { mostRanked } from '../shared/contract/group';
import { comparedDays, type Period } from '../shared/domain/group/comparedDays';
import { groupFigures } from '../shared/domain/group/groupFigures';
import { type GroupRow, groupTree } from '../shared/domain/group/groupTree';
import { heldVolume, type VolumeRow } from '../shared/domain/group/heldVolume';
import { businessDay } from '../shared/domain/time/businessDay';
import { everybodyBelow } from '../shared/store/below';
import { earliestEventDay } from '../shared/store/events';
import { type Curve, type GroupDayDoc, groupFormat } from '../shared/store/groupDays';
import { pendingImports } from '../shared/store/imports';
import { rowsOfDay } from '../shared/store/rowsOfDay';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import type { Published } from '../shared/store/settings';

/**
 * Adds a manager's group up from the published pages. Database calls, for a group of n members in g generations whose rows
 * stand on p pages: 1 for the first day, about n / 200 + 2 g for the tree, 2 p / 20 for the rows of two days, 1 or 2 for
 * the manager's own rows, n / 1000 for bindings, and 1 for everybody who changed inviters in the two months.
 *
 * What the group had on a day is its top's team volume of that day (domain/group/heldVolume.ts), so that sixty days of
 * thousands of members are sixty rows. The two ways to the volume of the published day, by the close's sum and member by
 * member, are held to agree.
 * @returns null where the published day does not know the manager
 * @throws where the two sums differ: that would be our bug
 */
export async function addUpGroup(
  published: Published,
  member: string,
  number: number,
): Promise<GroupDayDoc | null | 'too large'> {
  const date = businessDay(published.date);
  const earliest = await earliestEventDay(await pendingImports());
  const startsEmpty = earliest === null || earliest >= published.firstDate;
  const { month, lastMonth } = comparedDays(date, businessDay(published.firstDate), startsEmpty);
  const days = [...(lastMonth ? daysOf(lastMonth) : []), ...daysOf(month)].filter(
    (day) => day >= published.firstDate,
  );
  const [below, own] = await Promise.all([
    everybodyBelow(member, days[0] ?? date, date),
    rowsOfMember(published, number, [...new Set(days)], []),
  ]);
  if (below === null) return 'too large';
  const settled = own.get(date);
  if (!settled) return null;

  const [rows, moved] = await Promise.all([
    groupRows(published, [...below.candidates.keys()], date, month.before),
    rowsByDay(published, [...below.moved], days),
  ]);
  const group = groupTree(number, rows);
  const ofGroup = new Set([number, ...group.map((one) => one.number)]);
  const held = (day: string) =>
    heldVolume(own.get(day)?.row, (one) => ofGroup.has(one), moved.get(day) ?? new Map());

  const { ranking, ...figures } = groupFigures(group);
  const memberByMember = group.reduce((sum, { ownVolume }) => sum + ownVolume, 0);
  if (memberByMember !== settled.row.teamVolume || figures.volume !== held(date) - held(month.before))
    throw new Error(`the group of ${member} on ${date} does not add up to its team volume`);
  return {
    _id: member,
    date,
    attempt: published.attempt,
    format: groupFormat,
    ...figures,
    month: curve(month, held),
    lastMonth: lastMonth && curve(lastMonth, held),
    ranking: ranking
      .slice(0, mostRanked)
      .map((ranked) => ({ ...ranked, member: below.candidates.get(ranked.number)! })),
    settled: {
      rank: settled.row.rank,
      teamVolume: settled.row.teamVolume,
      planVersion: settled.planVersion,
    },
  };
}

const daysOf = ({ before, days }: Period): string[] => [before, ...days];

function curve({ before, days }: Period, held: (day: string) => number): Curve {
  const start = held(before);
  return {
    from: days[0] ?? before,
    to: days.at(-1) ?? before,
    cumulated: days.map((day) => held(day) - start),
  };
}

async function groupRows(
  published: Published,
  numbers: readonly number[],
  date: string,
  before: string,
): Promise<Map<number, GroupRow>> {
  const [rows, earlier] = await Promise.all([
    rowsOfDay(published, date, numbers),
    before < published.firstDate ? null : rowsOfDay(published, before, numbers),
  ]);
  return new Map(
    [...rows].map(([number, { inviter, ownVolume }]) => [
      number,
      { inviter, ownVolume, before: earlier?.get(number)?.ownVolume ?? null },
    ]),
  );
}

const membersAtOnce = 8;

/** Rows of a few members on many days, by day and number. */
async function rowsByDay(
  published: Published,
  numbers: readonly number[],
  days: readonly string[],
): Promise<Map<string, Map<number, VolumeRow>>> {
  const byDay = new Map(days.map((day) => [day, new Map<number, VolumeRow>()]));
  for (let start = 0; start < numbers.length; start += membersAtOnce) {
    const some = numbers.slice(start, start + membersAtOnce);
    const found = await Promise.all(some.map((number) => rowsOfMember(published, number, days, [])));
    for (const [index, rows] of found.entries())
      for (const [day, { row }] of rows) byDay.get(day)?.set(some[index]!, row);
  }
  return byDay;
}
