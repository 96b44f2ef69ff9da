import type { accountContract } from '../shared/contract/account';
import { profileView } from '../shared/runtime/profileView';
import type { Handler } from '../shared/runtime/serve';

/** Who the caller is: a profile, or nobody yet. */
export const session: Handler<typeof accountContract.session> = async ({ member, person }) => ({
  profile: member && profileView(member, person),
});
