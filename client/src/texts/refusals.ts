import type { accountContract } from '../../../cloudfunctions/shared/contract/account';
import type { RefusalOf } from '../../../cloudfunctions/shared/contract/action';
import type { dayCloseContract } from '../../../cloudfunctions/shared/contract/dayClose';
import type { groupContract } from '../../../cloudfunctions/shared/contract/group';
import type { operatorContract } from '../../../cloudfunctions/shared/contract/operator';
import type { ordersContract } from '../../../cloudfunctions/shared/contract/orders';
import type { plansContract } from '../../../cloudfunctions/shared/contract/plans';
import type { pointsContract } from '../../../cloudfunctions/shared/contract/points';
import type { referralContract } from '../../../cloudfunctions/shared/contract/referral';

type CodesOf<Contract> = { [Name in keyof Contract]: RefusalOf<Contract[Name]> }[keyof Contract];

/** Every refusal of every function: a code without a sentence, or a sentence without a code, does not compile. */
export type RefusalCode =
  | CodesOf<typeof accountContract>
  | CodesOf<typeof dayCloseContract>
  | CodesOf<typeof groupContract>
  | CodesOf<typeof operatorContract>
  | CodesOf<typeof ordersContract>
  | CodesOf<typeof plansContract>
  | CodesOf<typeof pointsContract>
  | CodesOf<typeof referralContract>;

/** What a person reads when a call was refused: what is the matter, and what to do. */
export const refusals: Record<RefusalCode, string> = {
  TOO_LARGE: '内容太多，请减少后再试',
  UNKNOWN_ACTION: '当前版本不支持这个操作，请更新小程序后再试',
  NOT_SIGNED_IN: '没有取到你的微信身份，请关闭小程序后重新打开',
  NOT_ALLOWED: '你没有做这件事的权限',
  NOT_A_MEMBER: '注册成为会员后就可以使用',
  MEMBER_CLOSED: '这个账号已经注销',
  INVALID_INPUT: '填写的内容有误，请检查后再试',
  AMOUNT_TOO_LARGE: '金额超出了系统能处理的范围',
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

  SOURCE_NOT_YOURS: '这笔订单属于另一个来源',
  MEMBER_UNKNOWN: '没有这位会员',
  PAID_IN_FUTURE: '付款时间不能晚于现在',
  PAID_BEFORE_REGISTERED: '付款时间早于会员注册时间',
  NO_PLAN_IN_FORCE: '付款那天还没有生效的奖金制度',
  ORDER_DIFFERS: '同一个订单号已经登记过，内容不同',
  REFUND_DIFFERS: '同一个退款号已经登记过，内容不同',
  REFUNDED_IN_FUTURE: '退款时间不能晚于现在',
  REFUNDED_BEFORE_PAID: '退款时间早于付款时间',
  REFUND_TOO_LARGE: '退款总额超过了付款金额',

  FILE_NOT_FOUND: '没有找到上传的文件',
  FILE_TOO_LARGE: '文件太大，请分成几份上传',
  FILE_ENCODING: '文件编码不支持，请存为 UTF-8 或 GB18030',
  FILE_NOT_CSV: '文件不是 CSV 格式',
  COLUMNS_MISSING: '文件缺少必需的列',
  IMPORT_UNKNOWN: '没有这次导入',
  IMPORT_REFUSED: '这次导入没有通过检查',

  PLAN_INVALID: '奖金制度参数有误',
  PLAN_DAY_NOT_FUTURE: '生效日必须是将来的一天',
  PLAN_VERSION_TAKEN: '这个版本号已被使用，请刷新后再发布',
  ACKNOWLEDGEMENT_MISSING: '需要逐条确认合规提示并写明理由',

  EVENT_UNKNOWN: '没有这条记录',
  DAY_PUBLISHED: '这一天已经日结，不能再更改',
  DAY_NOT_CLOSING: '这一天还没有开始日结，现在不能隔离',
  MEMBER_HAS_LEFT: '这条记录是会员注销，不能隔离',
  TOO_MUCH_RESTS_ON_IT: '依赖这条记录的内容太多，不能隔离，请联系技术人员',

  REQUEST_DIFFERS: '同一个请求编号已经用过，内容不同',
  ALREADY_FROZEN: '这位会员已经冻结',
  NOT_FROZEN: '这位会员没有冻结',
  SAME_ROLE: '这位会员已经是这个角色',
  INVITER_UNKNOWN: '没有这位推荐人',
  MOVE_DAY_NOT_FUTURE: '调整的生效日必须是将来的一天',
  MOVE_DAY_TOO_FAR: '调整的生效日太远，请选三个月以内的一天',
  MOVE_BEFORE_LAST: '这位会员已有更晚生效的调整，请选那一天或之后',
  MOVE_SELF: '会员不能做自己的推荐人',
  MOVE_CYCLE: '新推荐人在这位会员的团队里，不能把会员调到其下',

  NOT_A_MANAGER: '团队数据只有团队负责人可以看',
  GROUP_TOO_LARGE: '团队人数超出了这里能统计的范围，请联系客服',

  ALREADY_SEALED: '已经开始日结，不能再更改第一天',
};
