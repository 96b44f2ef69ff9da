import { pointsContract } from '../shared/contract/points';
import { serve } from '../shared/runtime/serve';
import { day, memberDay } from './day';
import { explain, explainMember } from './explain';
import { explainInvitees, explainMemberInvitees } from './explainInvitees';
import { home } from './home';
import { memberHome } from './memberHome';
import { month } from './month';
import { order } from './order';
import { memberStatement, statement } from './statement';
import { trend } from './trend';

/**
 * What a member sees of its points: home, trend, any day, a month, a month's statement, an order, and what is behind a line.
 * Operators see the same of any member.
 */
export const main = serve('points', pointsContract, {
  home,
  trend,
  day,
  month,
  statement,
  order,
  explain,
  explainInvitees,
  memberHome,
  memberDay,
  explainMember,
  explainMemberInvitees,
  memberStatement,
});
