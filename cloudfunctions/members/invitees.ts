import type { membersContract, TreeMemberView } from '../shared/contract/members';
import type { Row } from '../shared/domain/dayClose/row';
import { Refused } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { pendingImports } from '../shared/store/imports';
import type { MemberDoc } from '../shared/store/members';
import { inviteesCount, inviteesOf } from '../shared/store/membersFound';
import { people } from '../shared/store/people';
import { readPublication } from '../shared/store/publication';
import { rowsOfDay } from '../shared/store/rowsOfDay';
import { memberRow } from './memberRow';
import { visibleMember } from './visibleMember';

const perPage = 50;

/** One level of the tree below a member (product.md A6), with totals of what is deeper. */
export const invitees: Handler<typeof membersContract.invitees> = async (context, { member: id, cursor }) => {
  const { operator } = context;
  if (!operator) throw new Error('only operators look at members');
  const member = await visibleMember(id);
  if (member instanceof Refused) return member;
  const [pending, { published }] = await Promise.all([pendingImports(), readPublication(context.now)]);
  const { members, next } = await inviteesOf(id, { pending, after: cursor ?? null, limit: perPage });
  const numbers = members.map(({ number }) => number);
  const [persons, rows, counts] = await Promise.all([
    people.getMany(members.map(({ _id }) => _id)),
    published ? rowsOfDay(published, published.date, numbers) : new Map<number, Row>(),
    Promise.all(members.map(({ _id }) => inviteesCount(_id, pending))),
  ]);
  const personOf = new Map(persons.map((person) => [person._id, person]));
  const viewOf = (one: MemberDoc, at: number): TreeMemberView => {
    const {
      member: number,
      name,
      status,
      role,
    } = memberRow(one, personOf.get(one._id) ?? null, operator.role);
    const row = rows.get(one.number);
    return {
      ...{ member: number, name, status, role },
      invitees: counts[at]!,
      ownVolume: row?.ownVolume ?? null,
      teamVolume: row?.teamVolume ?? null,
    };
  };
  return { publishedDate: published?.date ?? null, invitees: members.map(viewOf), next };
};
