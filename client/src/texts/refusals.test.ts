import { accountContract } from '../../../cloudfunctions/shared/contract/account';
import type { Actions } from '../../../cloudfunctions/shared/contract/action';
import { groupContract } from '../../../cloudfunctions/shared/contract/group';
import { ordersContract } from '../../../cloudfunctions/shared/contract/orders';
import { plansContract } from '../../../cloudfunctions/shared/contract/plans';
import { pointsContract } from '../../../cloudfunctions/shared/contract/points';
import { referralContract } from '../../../cloudfunctions/shared/contract/referral';
import { commonRefusals } from '../../../cloudfunctions/shared/contract/reply';
import { refusals } from './refusals';
import { texts } from './texts';

describe('what people read', () => {
  it('has a sentence for every refusal of what members call, and none for anything else', () => {
    const contracts: Actions[] = [
      accountContract,
      groupContract,
      ordersContract,
      plansContract,
      pointsContract,
      referralContract,
    ];
    const codes = contracts
      .flatMap((actions) => Object.values(actions))
      .filter(({ access }) => access === 'member' || access === 'visitor')
      .flatMap(({ refusals }) => refusals);
    const common = commonRefusals.filter((code) => code !== 'PASSWORD_CHANGE_NEEDED');
    expect(Object.keys(refusals).sort()).toEqual([...new Set([...common, ...codes])].sort());
  });

  it('never calls a release a yield, a dividend, an income or an investment', () => {
    const sentences = JSON.stringify(texts).replaceAll('不是投资', '');
    expect(sentences).not.toMatch(/收益|分红|投资|理财|利息|回报/);
  });
});
