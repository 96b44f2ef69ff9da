import { referralContract } from '../shared/contract/referral';
import { serve } from '../shared/runtime/serve';
import { bind } from './bind';
import { invitationCode } from './invitationCode';
import { invitationLink } from './invitationLink';
import { invitees } from './invitees';
import { myInviter } from './myInviter';
import { touch } from './touch';

export const main = serve('referral', referralContract, {
  touch,
  bind,
  myInviter,
  invitees,
  invitationCode,
  invitationLink,
});
