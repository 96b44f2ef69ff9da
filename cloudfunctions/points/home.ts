import type { pointsContract } from '../shared/contract/points';
import { callerView, profileView } from '../shared/runtime/profileView';
import { ReadAhead } from '../shared/runtime/readAhead';
import { openCursor, sealCursor } from '../shared/runtime/sealedCursor';
import { finalPointer } from '../shared/store/knownPointer';
import { readPublication } from '../shared/store/publication';
import type { PageDoc } from '../shared/store/releases';
import { rowsInPages, rowsOfMember, type WantedRows } from '../shared/store/rowsOfMember';
import type { Published } from '../shared/store/settings';
import { comparedDays, settledHome } from './settledHome';

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
    account: true,
  }),
  early: readPublication,
  answer: async ({ identity, member, person, account, pages, data, early: publication, now }) => {
    const { number } = identity;
    const { published } = publication;
    const wanted = published && { published, number, days: comparedDays(published) };
    const found = wanted && (await rowsOf(wanted, pages));
    return {
      ...(await settledHome({ member, account }, publication, found, now)),
      // Pages came along only by a place that holds.
      place: (pages && data.place) ?? sealCursor('place', { number } satisfies Place),
      caller: callerView(member),
      profile: data.withProfile ? profileView(member, person) : null,
    };
  },
});

const rowsOf = (wanted: WantedRows, pages: PageDoc[] | null) =>
  pages ? rowsInPages(wanted, pages) : rowsOfMember(wanted.published, wanted.number, wanted.days);

const rowsAt = (place: Place | null, published: Published | null): WantedRows | null =>
  place && published && { published, number: place.number, days: comparedDays(published) };
