import type { plansContract } from '../shared/contract/plans';
import type { Handler } from '../shared/runtime/serve';
import { idsOfNumbers } from '../shared/store/members';

/** Who the members with these running numbers are; numbers of nobody are left out. */
export const pastMembers: Handler<typeof plansContract.pastMembers> = async (_context, { numbers }) => {
  const found = await idsOfNumbers(numbers);
  return { members: [...found].map(([number, member]) => ({ number, member })) };
};
