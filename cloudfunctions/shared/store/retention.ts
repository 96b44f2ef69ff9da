import { Collection } from './collection';
import { db } from './database';
import { releases, rowParts } from './releases';

/** `settings/keptDays`: days whose pages stay, since an open dispute needs them; operators name them. */
interface KeptDays {
  _id: 'keptDays';
  days: string[];
}

/** `settings/sweep`: how far what nobody needs any more has been swept. Days up to and with each of the two are done. */
export interface Sweep {
  _id: 'sweep';
  /** Attempts that were not published. */
  attempts: string;
  /** Days that are older than the daily pages are kept. */
  days: string;
  /** Days among them that were named to be kept: their turn comes when they are named no more. */
  passedOver: string[];
}

const settings = new Collection<KeptDays | Sweep>('settings');

export async function keptDays(): Promise<readonly string[]> {
  return ((await settings.get('keptDays')) as KeptDays | null)?.days ?? [];
}

/** Both, in one call. `sweep` is null before the first. */
export async function readRetention(): Promise<{ kept: readonly string[]; sweep: Sweep | null }> {
  const found = await settings.getMany(['keptDays', 'sweep']);
  const kept = found.find((doc): doc is KeptDays => doc._id === 'keptDays');
  const sweep = found.find((doc): doc is Sweep => doc._id === 'sweep');
  return { kept: kept?.days ?? [], sweep: sweep ?? null };
}

export const putSweep = (sweep: Sweep): Promise<void> => settings.put(sweep);

/** Documents of one batch of removals. */
const batch = 500;

/**
 * Removes one batch of what a day's attempts other than this one left. Pages go before their parts, so that a reader who
 * still finds a page finds its parts.
 * @param but the published attempt; null to remove the whole day
 * @returns how many documents went, and whether nothing is left
 */
export async function removeBatch(
  date: string,
  but: number | null,
): Promise<{ removed: number; isDone: boolean }> {
  const { lt, gt } = db.command;
  const attempts = but === null ? [{ date }] : [lt(but), gt(but)].map((attempt) => ({ date, attempt }));
  const left = (collection: typeof releases | typeof rowParts) =>
    Promise.all(attempts.map((query) => collection.find(query, { limit: batch, fields: ['_id'] })));
  const [pages, parts] = (await Promise.all([left(releases), left(rowParts)])).map((found) =>
    found.flat().map(({ _id }) => _id),
  ) as [string[], string[]];
  const first = pages.length > 0 ? releases : rowParts;
  const ids = (pages.length > 0 ? pages : parts).slice(0, batch);
  const removed = ids.length === 0 ? 0 : await first.removeWhere({ _id: db.command.in(ids) });
  const found = pages.length + parts.length;
  return { removed, isDone: found < batch && found === ids.length };
}
