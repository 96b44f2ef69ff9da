import { membersContract } from '../shared/contract/members';
import { serve } from '../shared/runtime/serve';
import { invitees } from './invitees';
import { orders } from './orders';
import { performance } from './performance';
import { previewMove } from './previewMove';
import { profile } from './profile';
import { revealPhone } from './revealPhone';
import { search } from './search';
import { topInviters } from './topInviters';

/** What operators see of members. What they do to them is in `operator`, and the figures of a day in `points`. */
export const main = serve('members', membersContract, {
  search,
  profile,
  orders,
  invitees,
  performance,
  revealPhone,
  previewMove,
  topInviters,
});
