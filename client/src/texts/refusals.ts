import type { accountContract } from '../../../cloudfunctions/shared/contract/account';
import type { RefusalOf } from '../../../cloudfunctions/shared/contract/action';
import type { groupContract } from '../../../cloudfunctions/shared/contract/group';
import type { ordersContract } from '../../../cloudfunctions/shared/contract/orders';
import type { plansContract } from '../../../cloudfunctions/shared/contract/plans';
import type { pointsContract } from '../../../cloudfunctions/shared/contract/points';
import type { referralContract } from '../../../cloudfunctions/shared/contract/referral';

type CodesOf<Contract, Names extends keyof Contract = keyof Contract> = {
  [Name in Names]: RefusalOf<Contract[Name]>;
}[Names];
type OfPoints = typeof pointsContract;
type ForOperators =
  | 'memberHome'
  | 'memberDay'
  | 'explainMember'
  | 'explainMemberInvitees'
  | 'memberStatement';

/** Every refusal of what members call: a code without a sentence, or a sentence without a code, does not compile. */
export type RefusalCode = Exclude<
  | CodesOf<typeof accountContract>
  | CodesOf<typeof groupContract>
  | CodesOf<typeof ordersContract, 'mine'>
  | CodesOf<typeof plansContract, 'current'>
  | CodesOf<OfPoints, Exclude<keyof OfPoints, ForOperators>>
  | CodesOf<typeof referralContract>,
  'PASSWORD_CHANGE_NEEDED'
>;

/** What a person reads when a call was refused: what is the matter, and what to do. */
export const refusals: Record<RefusalCode, string> = {
  TOO_LARGE: '内容太多，请减少后再试',
  UNKNOWN_ACTION: '当前版本不支持这个操作，请更新小程序后再试',
  NOT_SIGNED_IN: '没有取到你的微信身份，请关闭小程序后重新打开',
  NOT_ALLOWED: '你没有做这件事的权限',
  NOT_A_MEMBER: '注册成为会员后就可以使用',
  MEMBER_CLOSED: '这个账号已经注销',
  INVALID_INPUT: '填写的内容有误，请检查后再试',
  BUSY: '现在人有点多，请过几秒再试',

  PHONE_CODE_INVALID: '手机号授权已失效，请再点一次注册',
  PHONE_CODE_USED: '这次手机号授权已经用过，请再点一次注册',
  PHONE_NOT_SUPPORTED: '目前只支持中国大陆手机号',
  PHONE_TAKEN: '这个手机号已经属于另一个微信账号，请联系客服核实',
  LINK_SERVICE_DOWN: '微信暂时没有生成链接，请稍后再试',
  CODE_SERVICE_DOWN: '微信暂时没有生成小程序码，请稍后再试',
  PHONE_SERVICE_DOWN: '微信暂时没有返回手机号，请稍后再试',
  PHONE_END_DIFFERS: '后四位和注册的手机号不一致，请核对后再填',

  INVITE_CODE_UNKNOWN: '没有这个邀请码，请核对后再填',
  INVITER_FROZEN: '这位邀请人的账号已冻结，暂时不能邀请',
  INVITER_CLOSED: '这位邀请人的账号已注销，不能再邀请',
  BIND_SELF: '不能填写自己的邀请码',
  BIND_CYCLE: '对方是由你邀请来的，不能做你的邀请人',
  ALREADY_BOUND: '你已经有邀请人，不能再更改',
  ALREADY_ORDERED: '下过订单后就不能再填写邀请人',
  MOVED_BY_OPERATOR: '你的邀请人由客服登记，需要更改请联系客服',

  DAY_NOT_PUBLISHED: '这一天还没有日结',
  DAY_THINNED: '这一天的明细已过保留期（13 个月），可以看当月的月度对账单',
  MONTH_NOT_PUBLISHED: '这个月还没有日结过的日子',
  NOT_YET_A_MEMBER: '这一天你还不是会员',
  LINE_UNKNOWN: '这一天没有这一项释放',
  ORDER_UNKNOWN: '没有找到这笔订单',

  NOT_A_MANAGER: '团队数据只有团队负责人可以看',
  GROUP_TOO_LARGE: '团队人数超出了这里能统计的范围，请联系客服',
};
