import type { consoleContract } from '../shared/contract/console';
import { endSession } from '../shared/runtime/operatorSession';
import type { Handler } from '../shared/runtime/serve';

/** Ends the session that the call came with. */
export const signOut: Handler<typeof consoleContract.signOut> = async ({ caller }) => {
  if (caller.kind === 'session') await endSession(caller.token);
  return {};
};
