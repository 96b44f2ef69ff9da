import type { GroupView, groupContract, OverviewView } from '../shared/contract/group';
import { ratioOf } from '../shared/domain/group/groupFigures';
import type { Plan } from '../shared/domain/plan/plan';
import { rankProgress } from '../shared/domain/points/rankProgress';
import { businessDayOf } from '../shared/domain/time/businessDay';
import { ReadAhead } from '../shared/runtime/readAhead';
import { Refused, refuse } from '../shared/runtime/result';
import type { GroupDayDoc } from '../shared/store/groupDays';
import { namedPlan } from '../shared/store/knownPlans';
import { type PlanDoc, planInForce } from '../shared/store/plans';
import { readPublication } from '../shared/store/publication';
import type { Published } from '../shared/store/settings';
import { groupOfDay } from './groupOfDay';
import { rankedPage } from './rankedPage';

/** Places that stand on the first screen. */
const firstPlaces = 5;

/**
 * A manager's group up to the published day, in three rounds: who calls beside the pointer, the day as it was added up, and
 * the names of the first places: four database calls. The first call of a published day adds it up before (groupOfDay.ts).
 */
export const overview = ReadAhead.of<typeof groupContract.overview>()({
  early: readPublication,
  answer: async ({ identity, member, early: { published, versions }, now }) => {
    if (member.role !== 'manager') return refuse('NOT_A_MANAGER');
    const day = published && (await groupOfDay(published, identity));
    if (day instanceof Refused) return day;
    const [ranking, rank] = await Promise.all([
      rankedPage(day, published, 0, firstPlaces),
      rankOf(day, versions, now),
    ]);
    return { ...dated(published), group: day && groupView(day), rank, ranking };
  },
});

const dated = (published: Published | null): Pick<OverviewView, 'publishedDate' | 'publishedAt'> => ({
  publishedDate: published?.date ?? null,
  publishedAt: published?.publishedAt.toISOString() ?? null,
});

async function rankOf(day: GroupDayDoc | null, versions: readonly PlanDoc[], now: Date) {
  const inForce = planInForce(versions, businessDayOf(now));
  const settled = day && {
    rank: day.settled.rank,
    teamVolume: day.settled.teamVolume,
    plan: (await namedPlan(versions, day.settled.planVersion)).plan as Plan,
  };
  return rankProgress(inForce && (inForce.plan as Plan), settled);
}

function groupView(day: GroupDayDoc): GroupView {
  const { month, lastMonth, volume, members, active, newInvitees, newFirstOrders, first, second } = day;
  const before = lastMonth?.cumulated.at(-1);
  const difference = before === undefined ? null : volume - before;
  return {
    ...{ month, lastMonth, volume, members, active, newInvitees, newFirstOrders, first, second },
    difference,
    ratio: difference === null || before === undefined ? null : ratioOf(difference, before),
    deeper: { members: day.deeper.members, volume: day.deeper.volume },
  };
}
