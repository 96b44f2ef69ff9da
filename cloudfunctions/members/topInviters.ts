import type { membersContract } from '../shared/contract/members';
import { addDays, businessDayOf, startOfDay } from '../shared/domain/time/businessDay';
import type { Handler } from '../shared/runtime/serve';
import { pendingImports } from '../shared/store/imports';
import { members } from '../shared/store/members';
import { people } from '../shared/store/people';
import { topInviters as found } from '../shared/store/topInviters';
import { memberRow } from './memberRow';

const shown = 10;
const days = 30;

/** Whose invitees ordered first in the last thirty days, today included. */
export const topInviters: Handler<typeof membersContract.topInviters> = async ({ operator, now }) => {
  if (!operator) throw new Error('only operators look at members');
  const since = new Date(startOfDay(addDays(businessDayOf(now), 1 - days)));
  const top = await found(since, await pendingImports(), shown);
  const ids = top.map(({ inviter }) => inviter);
  const [docs, persons] = await Promise.all([members.getMany(ids), people.getMany(ids)]);
  const [memberOf, personOf] = [byId(docs), byId(persons)];
  return {
    days,
    inviters: top.flatMap(({ inviter, registered, ordered }) => {
      const member = memberOf.get(inviter);
      if (!member) return [];
      const { name, status } = memberRow(member, personOf.get(inviter) ?? null, operator.role);
      return [{ member: inviter, name, status, registered, ordered }];
    }),
  };
};

const byId = <Doc extends { _id: string }>(docs: readonly Doc[]): ReadonlyMap<string, Doc> =>
  new Map(docs.map((doc) => [doc._id, doc]));
