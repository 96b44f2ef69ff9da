import type { accountContract } from '../shared/contract/account';
import type { Handler } from '../shared/runtime/serve';
import { profileView } from './profileView';

/** Who the caller is: a profile, or nobody yet. */
export const session: Handler<typeof accountContract.session> = async ({ member, person }) => ({
  profile: member && profileView(member, person),
});
