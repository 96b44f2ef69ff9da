import type { InviteesView, referralContract } from '../shared/contract/referral';
import { maskedMember } from '../shared/runtime/maskedMember';
import type { Handler } from '../shared/runtime/serve';
import { pendingImports } from '../shared/store/imports';
import { countOrdered, countRegistered, countTouched, inviteeIds } from '../shared/store/inviteeSteps';
import { people } from '../shared/store/people';
import { inviteePage } from './inviteePage';

/** The caller's invitees of one generation, with the step that each has reached, and how many there are. */
export const invitees: Handler<typeof referralContract.invitees> = async ({ member }, data) => {
  if (!member) throw new Error('a member is known');
  const pending = await pendingImports();
  const second = { groups: [] as string[][], count: 0 };
  for await (const group of inviteeIds(member._id, pending)) {
    second.groups.push(group);
    second.count += await countRegistered(group, pending);
  }
  const groups = data.generation === 1 ? [[member._id]] : second.groups;
  const [page, onlyTouched, registered, ordered] = await Promise.all([
    inviteePage({ groups, withTouched: data.generation === 1, cursor: data.cursor, pending }),
    countTouched(member._id),
    countRegistered([member._id], pending),
    countOrdered([member._id], pending),
  ]);
  return {
    counts: { touched: onlyTouched + registered, registered, ordered, secondGeneration: second.count },
    invitees: await named(page.steps),
    next: page.next,
  };
};

async function named(
  steps: Awaited<ReturnType<typeof inviteePage>>['steps'],
): Promise<InviteesView['invitees']> {
  const ids = steps.flatMap(({ member }) => member ?? []);
  const persons = new Map((await people.getMany(ids)).map((person) => [person._id, person]));
  return steps.map(({ member, step, at }) => ({
    ...maskedMember(member === null ? null : persons.get(member)),
    at: at.toISOString(),
    step,
  }));
}
