import type { PastDaysView, plansContract } from '../shared/contract/plans';
import { compilePlan } from '../shared/domain/plan/compilePlan';
import type { Plan, SettlementRules } from '../shared/domain/plan/plan';
import { historyOfEvents } from '../shared/domain/simulation/historyOfEvents';
import type { Handler } from '../shared/runtime/serve';
import { db } from '../shared/store/database';
import type { EventDoc } from '../shared/store/events';
import { type EventPosition, eventsUpTo, positionOf } from '../shared/store/eventsUpTo';
import { pendingImports } from '../shared/store/imports';
import { allPlans, type PlanDoc } from '../shared/store/plans';
import { quarantinedOn } from '../shared/store/quarantine';
import { setting } from '../shared/store/settings';

/** Events in one part: some 200 KB as they are written, where the platform takes 6 MB, and less than a second. */
const perPart = 5000;

/** Everything that published days were settled from, part by part. A download that has begun ends on the day it began with. */
export const pastDays: Handler<typeof plansContract.pastDays> = async (_context, { cursor }) => {
  const published = await setting('published');
  if (!published) return { from: null, to: null, days: [], next: null };
  const begun = cursor === undefined ? null : readCursor(cursor);
  const to = begun && begun.to < published.date ? begun.to : published.date;
  const after = begun?.after ?? null;
  const found = await eventsUpTo({ to, after, pending: await pendingImports() }, perPart);
  const last = found.at(-1);
  return {
    ...{ from: published.firstDate, to },
    days: historyOfEvents(await withoutQuarantined(found), rulesOfVersions(await allPlans())),
    next: last && found.length === perPart ? writeCursor(to, positionOf(last)) : null,
  };
};

/** What is stored was validated when it was published. */
function rulesOfVersions(versions: readonly PlanDoc[]): (version: number) => SettlementRules {
  const rules = new Map(versions.map(({ version, plan }) => [version, compilePlan(plan as Plan)]));
  return (version) => {
    const found = rules.get(version);
    if (!found) throw new Error(`plan version ${version} was never published`);
    return found;
  };
}

async function withoutQuarantined(found: readonly EventDoc[]): Promise<readonly EventDoc[]> {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return found;
  const aside = await quarantinedOn(db.command.gte(first.day).and(db.command.lte(last.day)));
  return aside.size === 0 ? found : found.filter(({ _id }) => !aside.has(_id));
}

const writeCursor = (to: string, { day, id }: EventPosition): NonNullable<PastDaysView['next']> =>
  `${to} ${day} ${id}`;

function readCursor(cursor: string): { to: string; after: EventPosition } {
  const [to = '', day = '', id = ''] = cursor.split(' ');
  return { to, after: { day, id } };
}
