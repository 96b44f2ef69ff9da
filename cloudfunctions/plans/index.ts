import { plansContract } from '../shared/contract/plans';
import { serve } from '../shared/runtime/serve';
import { check } from './check';
import { current } from './current';
import { history } from './history';
import { pastDays } from './pastDays';
import { pastMembers } from './pastMembers';
import { publish } from './publish';

export const main = serve('plans', plansContract, {
  check,
  publish,
  current,
  history,
  pastDays,
  pastMembers,
});
