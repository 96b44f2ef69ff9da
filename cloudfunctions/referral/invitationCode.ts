import type { referralContract } from '../shared/contract/referral';
import { miniProgramCode } from '../shared/runtime/miniProgramCode';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { landingPage } from './landingPage';

/** The caller's own mini-program code: its scene carries the invite code, and that it came from a poster. */
export const invitationCode: Handler<typeof referralContract.invitationCode> = async ({ member }) => {
  if (!member) throw new Error('a member is known');
  const picture = await miniProgramCode(landingPage, `c=${member.inviteCode}&f=poster`);
  return picture ?? refuse('CODE_SERVICE_DOWN');
};
