import type { pointsContract } from '../shared/contract/points';
import { businessDay, businessDayOf } from '../shared/domain/time/businessDay';
import { callerView, profileView } from '../shared/runtime/profileView';
import { ReadAhead } from '../shared/runtime/readAhead';
import { openCursor, sealCursor } from '../shared/runtime/sealedCursor';
import { finalPointer } from '../shared/store/knownPointer';
import { planInForce } from '../shared/store/plans';
import { readPublication } from '../shared/store/publication';
import type { PageDoc } from '../shared/store/releases';
import { rowsInPages, rowsOfMember, type WantedRows } from '../shared/store/rowsOfMember';
import type { Published } from '../shared/store/settings';
import { homeView } from './homeView';
import { lastPublishedDays } from './publishedDays';
import { planIn, settledRow } from './settledRow';

/** What a client keeps for its next call. */
interface Place {
  number: number;
}

/**
 * A member's home. Two rounds of database calls: identity and pointer, then the rows of the last two days. One round for a
 * client that brings its place back to a process that knows the pointer: the rows come with the identity.
 */
export const home = ReadAhead.of<typeof pointsContract.home>()({
  beside: (now, { place, withProfile }) => ({
    rows: rowsAt(openCursor<Place>('place', place), finalPointer(now)),
    person: withProfile,
  }),
  early: readPublication,
  answer: async ({ identity, member, person, pages, data, early: { published, versions }, now }) => {
    const { number } = identity;
    const days = published === null ? [] : comparedDays(published);
    const found = published && (await rowsOf({ published, number, days }, pages));
    const date = published && businessDay(published.date);
    const latest = date && found?.get(date);
    const inForce = planInForce(versions, businessDayOf(now));
    return {
      ...homeView({
        role: member.role,
        published,
        settled: latest ? await settledRow(latest, date, versions) : null,
        before: found?.get(days.at(-2) ?? '')?.row ?? null,
        inForce: inForce && planIn(inForce),
        plans: versions.map(planIn),
      }),
      // Pages came along only by a place that holds.
      place: (pages && data.place) ?? sealCursor('place', { number } satisfies Place),
      caller: callerView(member),
      profile: data.withProfile ? profileView(member, person) : null,
    };
  },
});

/** The published day and the day before, which it is compared with. */
const comparedDays = (published: Published): string[] => lastPublishedDays(published, 2);

const rowsOf = (wanted: WantedRows, pages: PageDoc[] | null) =>
  pages ? rowsInPages(wanted, pages) : rowsOfMember(wanted.published, wanted.number, wanted.days);

const rowsAt = (place: Place | null, published: Published | null): WantedRows | null =>
  place && published && { published, number: place.number, days: comparedDays(published) };
