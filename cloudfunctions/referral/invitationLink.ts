import type { referralContract } from '../shared/contract/referral';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { urlLink, urlLinkDays } from '../shared/runtime/urlLink';
import { landingPage } from './landingPage';

/** The caller's own link: whoever opens it stands where a shared card leads, with the same invitation. */
export const invitationLink: Handler<typeof referralContract.invitationLink> = async ({ member }) => {
  if (!member) throw new Error('a member is known');
  const link = await urlLink(landingPage, `invite=${member.inviteCode}`);
  return link === null ? refuse('LINK_SERVICE_DOWN') : { link, days: urlLinkDays };
};
