import type { RankingView } from '../shared/contract/group';
import { maskedMember } from '../shared/runtime/maskedMember';
import type { GroupDayDoc } from '../shared/store/groupDays';
import { people } from '../shared/store/people';
import type { Published } from '../shared/store/settings';

/** Some places of a ranking with their masked names: one call, for the people. */
export async function rankedPage(
  day: GroupDayDoc | null,
  published: Published | null,
  after: number,
  count: number,
): Promise<RankingView> {
  const all = day?.ranking ?? [];
  const places = all.slice(after, after + count);
  const found = places.length === 0 ? [] : await people.getMany(places.map(({ member }) => member));
  const persons = new Map(found.map((person) => [person._id, person]));
  return {
    publishedDate: published?.date ?? null,
    invitees: places.map(({ member, volume, team }, index) => ({
      ...maskedMember(persons.get(member)),
      place: after + index + 1,
      volume,
      team,
    })),
    next: after + count < all.length ? after + count : null,
  };
}
