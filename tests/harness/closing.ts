import type { CloseView } from '../../cloudfunctions/shared/contract/dayClose';
import type { DayCloseDoc } from '../../cloudfunctions/shared/store/dayCloses';
import type { EventDoc } from '../../cloudfunctions/shared/store/events';
import type { Replacement } from '../../scripts/replaceText';
import { aPlanVersion } from '../builders/closingBrand';
import { type Caller, type Cloud, startCloud, testEnvironment } from './cloud';

export type Advanced = { close: CloseView | null; idle: boolean; waitMs: number };
export type AnyDoc = { _id: string } & Record<string, unknown>;

/** A cloud with the function that closes days, and what its tests do again and again. */
export interface Closing {
  cloud: Cloud;
  admin: Caller;
  /** Removes everything that a close reads or writes; a plan is in force, and it is 2026-11-02 00:05. */
  reset(): Promise<void>;
  accept(events: EventDoc[]): Promise<void>;
  /** Calls an action as the administrator. */
  call(action: string, data?: unknown): Promise<unknown>;
  advance(): Promise<Advanced>;
  /** Seals the day, lets the minute pass, and closes it as far as it goes. */
  closeAt(date: string): Promise<CloseView>;
  record(date: string): Promise<DayCloseDoc>;
  /** The first day as it stood before it was published. */
  rewind(record: AnyDoc | DayCloseDoc): Promise<void>;
  all(collection: string): Promise<AnyDoc[]>;
  pages(date: string, attempt?: number): Promise<AnyDoc[]>;
}

/** Collections that a close reads or writes. */
export const closingCollections = [
  'events',
  'plans',
  'settings',
  'dayCloses',
  'releases',
  'rowParts',
  'ledger',
  'members',
  'imports',
];

/** @param options changes of the function's sources, to show that a test catches them, and variables of its environment */
export async function startClosing({
  replace,
  env,
}: {
  replace?: readonly Replacement[];
  env?: Record<string, string>;
} = {}): Promise<Closing> {
  const cloud = await startCloud({ functions: ['dayClose'], replace, env: { ...testEnvironment, ...env } });
  const admin = await cloud.operator('admin');
  const call = async (action: string, data: unknown = {}) => {
    const reply = await admin.call('dayClose', action, data);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.data;
  };
  const advance = () => call('advance') as Promise<Advanced>;
  const all = async (collection: string) => {
    const docs: AnyDoc[] = [];
    for await (const page of (await cloud.store<AnyDoc>(collection)).each({})) docs.push(...page);
    return docs;
  };
  return {
    cloud,
    admin,
    call,
    advance,
    all,
    async reset() {
      for (const name of closingCollections) await (await cloud.store(name)).removeWhere({});
      await (await cloud.store('plans')).insert(aPlanVersion());
      cloud.local.clock.set(new Date('2026-11-02T00:05:00+08:00'));
    },
    accept: async (events) => (await cloud.store<EventDoc>('events')).insertMany(events),
    async closeAt(date) {
      await advance();
      cloud.local.clock.advance(61_000);
      const { close } = await advance();
      if (close?.date !== date) throw new Error(`closed ${close?.date}, not ${date}`);
      return close;
    },
    record: async (date) => (await (await cloud.store<DayCloseDoc>('dayCloses')).get(date))!,
    async rewind(record) {
      await (await cloud.store('settings')).remove('published');
      await (await cloud.store('ledger')).removeWhere({});
      await (await cloud.store<AnyDoc>('dayCloses')).put(record as AnyDoc);
    },
    pages: async (date, attempt = 1) =>
      (await all('releases')).filter((page) => page.date === date && page.attempt === attempt),
  };
}
