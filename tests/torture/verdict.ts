import type { Plan } from '../../cloudfunctions/shared/domain/plan/plan';
import { businessDay, daysFrom } from '../../cloudfunctions/shared/domain/time/businessDay';
import type { Collection } from '../../cloudfunctions/shared/store/collection';
import { dayCloses } from '../../cloudfunctions/shared/store/dayCloses';
import { type EventDoc, events } from '../../cloudfunctions/shared/store/events';
import { ledger } from '../../cloudfunctions/shared/store/ledger';
import { releases, rowParts } from '../../cloudfunctions/shared/store/releases';
import { setting } from '../../cloudfunctions/shared/store/settings';
import { digestsOf, type EventsByDay } from '../builders/closingBrand';

/** What has to hold after everything was left in peace, whatever happened before. */
export interface Expected {
  plan: Plan;
  /** The last day that is to be published. */
  until: string;
  /** How many events were accepted. */
  accepted: number;
}

/** What is wrong; empty where the days are those of a run that nobody disturbed. */
export async function verdict({ plan, until, accepted }: Expected): Promise<string[]> {
  const published = await setting('published');
  if (published?.date !== until) return [`published until ${published?.date}, not until ${until}`];
  const found = await all(events);
  const days = daysFrom(businessDay(published.firstDate), businessDay(until));
  const undisturbed = digestsOf(byDay(days, found), plan);
  const records = await all(dayCloses);
  const attempts = new Map(records.map(({ _id, attempt }) => [_id, attempt]));
  return [
    ...differing('accepted events', found.length, accepted),
    ...differing('days with a record', String(records.map(({ _id }) => _id)), String(days)),
    ...records.flatMap(({ _id: date, phase, digest, lease, error }) => [
      ...differing(`phase of ${date}`, phase, 'published'),
      ...differing(`digest of ${date}`, digest, undisturbed[date]),
      ...differing(`lease of ${date}`, lease, null),
      ...differing(`error of ${date}`, error, null),
    ]),
    ...(await ledgerFaults(days)),
    ...(await leftovers(attempts)),
  ];
}

/** Events of the days that are closed; those of later days wait. */
function byDay(days: readonly string[], found: readonly EventDoc[]): EventsByDay {
  const grouped: EventsByDay = Object.fromEntries(days.map((day) => [day, []]));
  for (const event of found) grouped[event.day]?.push(event as EventsByDay[string][number]);
  return grouped;
}

/** One balanced entry a day and currency, and no other. */
async function ledgerFaults(days: readonly string[]): Promise<string[]> {
  const entries = await all(ledger);
  const expected = days.flatMap((day) => [`close:${day}:cash`, `close:${day}:points`]);
  const unbalanced = entries.filter(({ lines }) => lines.reduce((sum, { amount }) => sum + amount, 0) !== 0);
  return [
    ...expected.filter((id) => !entries.some(({ _id }) => _id === id)).map((id) => `no ledger entry ${id}`),
    ...entries
      .filter(({ _id }) => !expected.includes(_id))
      .map(({ _id }) => `ledger entry ${_id} is one too many`),
    ...unbalanced.map(({ _id }) => `${_id} is not balanced`),
  ];
}

/** Every page belongs to the attempt that was published. */
async function leftovers(attempts: ReadonlyMap<string, number>): Promise<string[]> {
  const pages = [...(await all(releases)), ...(await all(rowParts))];
  const strays = pages.filter(({ date, attempt }) => attempts.get(date) !== attempt).map(({ _id }) => _id);
  const missing = [...attempts.keys()].filter((day) => !pages.some(({ date }) => date === day));
  return [
    ...(strays.length > 0 ? [`left over: ${strays.length} pages, such as ${strays[0]}`] : []),
    ...missing.map((day) => `${day} has no page`),
  ];
}

async function all<Doc extends { _id: string }>(collection: Collection<Doc>): Promise<Doc[]> {
  const docs: Doc[] = [];
  for await (const page of collection.each({}, undefined, 100)) docs.push(...page);
  return docs;
}

const differing = (what: string, found: unknown, expected: unknown): string[] =>
  found === expected ? [] : [`${what}: ${found}, not ${expected}`];
