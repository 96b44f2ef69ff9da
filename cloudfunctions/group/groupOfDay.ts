import { type Refused, refuse } from '../shared/runtime/result';
import { type GroupDayDoc, groupDays, groupFormat } from '../shared/store/groupDays';
import type { IdentityDoc } from '../shared/store/people';
import type { Published } from '../shared/store/settings';
import { addUpGroup } from './addUpGroup';

/** Days that are being added up in this process, so that two calls at once do it once. */
const underWay = new Map<string, Promise<GroupDayDoc | null | Refused<'GROUP_TOO_LARGE'>>>();

/**
 * A manager's group as of the published day: one call where it was added up before. Null where the close does not know the
 * manager yet. Processes that add it up at the same time write the same.
 */
export async function groupOfDay(
  published: Published,
  { member, number }: Pick<IdentityDoc, 'member' | 'number'>,
): Promise<GroupDayDoc | null | Refused<'GROUP_TOO_LARGE'>> {
  const kept = await groupDays.get(member);
  if (kept?.date === published.date && kept.attempt === published.attempt && kept.format === groupFormat)
    return kept;
  const key = `${published.date}:${published.attempt}:${member}`;
  const adding = underWay.get(key) ?? addUpAndKeep(published, member, number);
  underWay.set(key, adding);
  try {
    return await adding;
  } finally {
    underWay.delete(key);
  }
}

async function addUpAndKeep(published: Published, member: string, number: number) {
  const day = await addUpGroup(published, member, number);
  if (day === 'too large') return refuse('GROUP_TOO_LARGE');
  if (day) await groupDays.put(day);
  return day;
}
