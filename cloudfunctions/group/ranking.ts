import type { groupContract } from '../shared/contract/group';
import { ReadAhead } from '../shared/runtime/readAhead';
import { Refused, refuse } from '../shared/runtime/result';
import { readPublication } from '../shared/store/publication';
import { groupOfDay } from './groupOfDay';
import { rankedPage } from './rankedPage';

const perPage = 20;

/** The next places of a manager's ranking, as of the published day: four database calls in three rounds. */
export const ranking = ReadAhead.of<typeof groupContract.ranking>()({
  early: readPublication,
  answer: async ({ identity, member, data, early: { published } }) => {
    if (member.role !== 'manager') return refuse('NOT_A_MANAGER');
    const day = published && (await groupOfDay(published, identity));
    return day instanceof Refused ? day : rankedPage(day, published, data.after, perPage);
  },
});
