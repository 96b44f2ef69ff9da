import { parseRate, RATE_SCALE } from '../money/rate';
import type { Plan } from './plan';

/** One thing that the law or the platform objects to. Severe ones need an acknowledgement to be published (settlement.md 7). */
export interface ComplianceFinding {
  code: ComplianceCode;
  severity: 'severe' | 'warning';
  /** A sentence for operators, zh-CN. */
  reason: string;
  /** The article that it stands on, zh-CN. */
  article: string;
}

export type ComplianceCode =
  | 'TEAM_VOLUME_PAY'
  | 'BEYOND_SECOND_GENERATION'
  | 'RETURN_ABOVE_PRICE'
  | 'CASH_SHARE'
  | 'PURCHASE_CONDITION'
  | 'HEAD_COUNT_REWARDS'
  | 'TRANSFER_WITH_CASH_OUT'
  | 'PAY_FROM_INVITEES';

/**
 * Names what a valid plan risks under Chinese law and WeChat's rules, with reason and article (settlement.md 7). A plan
 * without findings is no legal opinion: the police read the substance, and no number of generations is a safe harbour.
 */
export function checkCompliance(plan: Plan): ComplianceFinding[] {
  return checks.flatMap((check) => check(plan) ?? []);
}

/** The codes that must be acknowledged before the plan may be published. */
export function severeCodes(plan: Plan): ComplianceCode[] {
  return checkCompliance(plan).flatMap(({ code, severity }) => (severity === 'severe' ? [code] : []));
}

const checks: readonly ((plan: Plan) => ComplianceFinding | null)[] = [
  teamVolumePay,
  beyondSecondGeneration,
  returnAbovePrice,
  cashShare,
  purchaseCondition,
  headCountRewards,
  transferWithCashOut,
  payFromInvitees,
];

function teamVolumePay(plan: Plan): ComplianceFinding | null {
  if (!paysByTeam(plan)) return null;
  return {
    code: 'TEAM_VOLUME_PAY',
    severity: 'severe',
    reason: `按团队业绩计酬：共设 ${plan.team.ranks.length} 个团队级别，级差${plan.peer.enabled ? '和平级奖' : ''}以下级成员的消费为依据给付，属于团队计酬。`,
    article:
      '《禁止传销条例》第七条第（三）项；人数达三十人且层级在三级以上的，另见《刑法》第二百二十四条之一',
  };
}

function beyondSecondGeneration(plan: Plan): ComplianceFinding | null {
  const deepest = sharingGenerations(plan).at(-1) ?? 0;
  if (deepest <= 2) return null;
  return {
    code: 'BEYOND_SECOND_GENERATION',
    severity: 'severe',
    reason: `分享收益延伸到第 ${deepest} 代，超过两代，属于多级计酬，微信平台亦禁止多级分销。`,
    article: '《禁止传销条例》第七条第（一）项、第（三）项；《微信小程序平台运营规范》禁止多级分销',
  };
}

function returnAbovePrice(plan: Plan): ComplianceFinding | null {
  const highest = plan.tiers.at(-1);
  if (highest === undefined || parseRate(highest.multiplier, 'multiplier') <= RATE_SCALE) return null;
  return {
    code: 'RETURN_ABOVE_PRICE',
    severity: 'severe',
    reason: `承诺返还高于所付价款：${highest.name}赠送实付金额的 ${highest.multiplier} 倍积分，与监管部门点名提示风险的“消费返利”“绿色积分”模式相同。`,
    article: '《防范和处置非法集资条例》第十九条第（三）项',
  };
}

function cashShare(plan: Plan): ComplianceFinding | null {
  if (parseRate(plan.cashShare, 'cashShare') === 0) return null;
  return {
    code: 'CASH_SHARE',
    severity: 'severe',
    reason: `每日释放的一部分（${plan.cashShare}）以现金给付，消费返还变成货币回报。`,
    article: '《防范和处置非法集资条例》第十九条第（三）项；《禁止传销条例》第七条',
  };
}

/** Accelerated release only ever comes out of one's own pools (settlement.md 6): who has bought nothing earns nothing. */
function purchaseCondition(plan: Plan): ComplianceFinding | null {
  const required = plan.earning.purchaseRequired;
  if (!required && !paysByTeam(plan) && sharingGenerations(plan).length === 0) return null;
  return {
    code: 'PURCHASE_CONDITION',
    severity: 'severe',
    reason: required
      ? '以购买商品作为取得收益资格的条件，属于变相缴纳入门费。'
      : '加速释放只能从本人订单的积分池中支取：未购买商品的会员邀请他人也得不到任何收益，可能被认定为变相缴纳入门费。',
    article: '《禁止传销条例》第七条第（二）项',
  };
}

function headCountRewards(plan: Plan): ComplianceFinding | null {
  if (!plan.earning.headCountRewards) return null;
  return {
    code: 'HEAD_COUNT_REWARDS',
    severity: 'severe',
    reason: '以直接或者间接发展的人员数量为依据给付报酬（拉人头）。',
    article: '《禁止传销条例》第七条第（一）项',
  };
}

function transferWithCashOut(plan: Plan): ComplianceFinding | null {
  const cashOut = plan.withdrawals.enabled || parseRate(plan.cashShare, 'cashShare') > 0;
  if (!plan.transfers.enabled || !cashOut) return null;
  return {
    code: 'TRANSFER_WITH_CASH_OUT',
    severity: 'severe',
    reason: '积分可以在会员之间转赠，同时又可以变现，积分实际具有支付和资金转移功能。',
    article: '《非银行支付机构监督管理条例》第二条；《禁止传销条例》第七条',
  };
}

/** Two generations are no safe harbour: article 7 counts no levels. */
function payFromInvitees(plan: Plan): ComplianceFinding | null {
  if (sharingGenerations(plan).length === 0) return null;
  return {
    code: 'PAY_FROM_INVITEES',
    severity: 'warning',
    reason:
      '被邀请人的消费释放会给邀请人带来分享收益。条例不以层级数划定安全线，即使只有一代或两代，也会按实质判断。',
    article: '《禁止传销条例》第七条；《微信外部链接内容管理规范》禁止诱导分享',
  };
}

function paysByTeam(plan: Plan): boolean {
  return plan.team.enabled && plan.team.ranks.length > 0;
}

/** Generations that are paid anything, rising. */
function sharingGenerations(plan: Plan): number[] {
  return plan.share
    .filter(({ rate }) => parseRate(rate, 'share.rate') > 0)
    .map(({ generation }) => generation)
    .sort((a, b) => a - b);
}
