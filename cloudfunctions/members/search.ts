import type { DataOf } from '../shared/contract/action';
import { type membersContract, searchAccess } from '../shared/contract/members';
import { logLine } from '../shared/runtime/log';
import { phoneHash } from '../shared/runtime/personal';
import { refuse } from '../shared/runtime/result';
import { namePrefixKey, phoneEndKey } from '../shared/runtime/searchKeys';
import type { Handler } from '../shared/runtime/serve';
import { pendingImports } from '../shared/store/imports';
import {
  type Found,
  membersByCode,
  membersById,
  membersByNumber,
  membersOfPeople,
  type Wanted,
} from '../shared/store/membersFound';
import { people, phones } from '../shared/store/people';
import { memberRow } from './memberRow';

const perPage = 50;

type Data = DataOf<typeof membersContract.search>;

/** Members for the console's table (product.md H2): every way is one walk along an index, and none skips. */
export const search: Handler<typeof membersContract.search> = async ({ operator, requestId }, data) => {
  if (!operator) throw new Error('only operators search');
  const isComplete = (data.by === undefined) === (data.text === undefined);
  if (!isComplete) return refuse('SEARCH_INCOMPLETE', { field: data.by === undefined ? 'by' : 'text' });
  if (data.by !== undefined && !searchAccess[data.by].includes(operator.role))
    return refuse('SEARCH_NOT_ALLOWED', { field: 'by' });
  // Whoever tries one number after the other leaves a trace.
  if (data.by === 'phone') logLine('phoneSearch', { by: operator.id, requestId });
  const { members, next } = await found(data);
  const persons = await people.getMany(members.map(({ _id }) => _id));
  const personOf = new Map(persons.map((person) => [person._id, person]));
  return {
    members: members.map((member) => memberRow(member, personOf.get(member._id) ?? null, operator.role)),
    next,
  };
};

async function found({ by, text = '', status, role, cursor }: Data): Promise<Found> {
  const wanted: Wanted = {
    status,
    role,
    pending: await pendingImports(),
    after: cursor ?? null,
    limit: perPage,
  };
  switch (by) {
    case undefined:
      return membersByNumber(wanted);
    case 'member':
      return membersById(text, wanted);
    case 'inviteCode':
      return membersByCode(text.toUpperCase(), wanted);
    case 'name':
      return membersOfPeople({ nameKeys: namePrefixKey(text) }, wanted);
    case 'phoneEnd':
      return membersOfPeople({ phoneEndKey: phoneEndKey(text) }, wanted);
    case 'phone': {
      const account = await phones.get(phoneHash(text));
      return account ? membersOfPeople({ _id: account.member }, wanted) : { members: [], next: null };
    }
  }
}
