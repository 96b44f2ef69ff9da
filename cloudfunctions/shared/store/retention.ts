import { Collection } from './collection';

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
