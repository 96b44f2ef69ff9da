import type { RefusalOf } from '../../../cloudfunctions/shared/contract/action';
import type { consoleContract } from '../../../cloudfunctions/shared/contract/console';
import type { dayCloseContract } from '../../../cloudfunctions/shared/contract/dayClose';
import type { importsContract } from '../../../cloudfunctions/shared/contract/imports';
import type { membersContract } from '../../../cloudfunctions/shared/contract/members';
import type { operatorContract } from '../../../cloudfunctions/shared/contract/operator';
import type { ordersForOperators } from '../../../cloudfunctions/shared/contract/ordersForOperators';
import type { plansContract } from '../../../cloudfunctions/shared/contract/plans';
import type { pointsContract } from '../../../cloudfunctions/shared/contract/points';
import type { walletContract } from '../../../cloudfunctions/shared/contract/wallet';

type CodesOf<Contract> = { [Name in keyof Contract]: RefusalOf<Contract[Name]> }[keyof Contract];

/** Every refusal of every call that the console makes: a code without a sentence does not compile. */
export type RefusalCode =
  | CodesOf<typeof consoleContract>
  | CodesOf<typeof membersContract>
  | CodesOf<typeof ordersForOperators>
  | CodesOf<typeof importsContract>
  | CodesOf<Pick<typeof operatorContract, 'freeze' | 'unfreeze' | 'move' | 'setRole'>>
  | CodesOf<typeof walletContract>
  | CodesOf<Pick<typeof dayCloseContract, 'status' | 'advance' | 'rerun' | 'difference'>>
  | CodesOf<Pick<typeof plansContract, 'check' | 'publish' | 'history' | 'pastDays' | 'pastMembers'>>
  | CodesOf<Pick<typeof pointsContract, 'memberHome' | 'memberDay' | 'memberStatement'>>;

/** What a refusal's details say, already as people read it; null where they do not say it. */
export interface SaidDetails {
  lockedUntil: string | null;
  day: string | null;
  /** The first day that would do. */
  earliest: string | null;
  /** Names of what lacks. */
  missing: string | null;
}

/** What an operator reads when a call was refused: what is the matter, and what to do. */
export const refusals: Record<RefusalCode, string | ((details: SaidDetails) => string)> = {
  TOO_LARGE: '内容太多，请减少后再试',
  UNKNOWN_ACTION: '服务端还不支持这个操作，请刷新页面后再试',
  NOT_SIGNED_IN: '登录已结束，请重新登录',
  PASSWORD_CHANGE_NEEDED: '请先修改一次性密码',
  NOT_ALLOWED: '你的角色没有这项权限',
  NOT_A_MEMBER: '这个账号不是会员',
  MEMBER_CLOSED: '这位会员已经注销，不能再操作',
  INVALID_INPUT: '填写的内容有误，请检查后再试',
  BUSY: '现在请求较多，请过几秒再试',

  SIGN_IN_LOCKED: ({ lockedUntil }) =>
    lockedUntil === null
      ? '密码错误次数过多，账号已暂时锁定，请稍后再试，或请管理员重置密码'
      : `密码错误次数过多，账号锁定至 ${lockedUntil}，到时再试，或请管理员重置密码`,
  SIGN_IN_FAILED: '账号或密码不对，请核对后再试',
  NO_PASSWORD: '这位操作员用微信登录，没有密码',
  PASSWORD_WRONG: '当前密码不对，请核对后再填',
  PASSWORD_SAME: '新密码和当前密码相同，请换一个',
  PASSWORD_SHORT: '新密码太短，至少 10 个字',
  PASSWORD_NAMES_USER: '新密码里不能包含账号名',
  PASSWORD_SIMPLE: '新密码太容易猜到，请换一句不常见的话',
  USER_TAKEN: '这个账号名已经有人使用，请换一个',
  OPERATOR_UNKNOWN: '没有这位操作员，请刷新列表',
  OWN_RIGHTS: '不能更改自己的角色，也不能停用自己，请由另一位管理员操作',
  NOTHING_CHANGES: '和现在一样，没有需要更改的',

  SEARCH_NOT_ALLOWED: '你的角色不能这样查找，请换一种查法',
  SEARCH_INCOMPLETE: '查找方式和内容不配套，请检查后再查',
  MEMBER_UNKNOWN: '没有这位会员',
  PERIOD_BACKWARDS: '结束的日子早于开始的日子，请调换',
  GROUP_TOO_LARGE: '团队超过三万人，这里统计不了，请选下面的一位会员',
  TREE_NOT_KNOWN: '那时的关系已经变动太多，不能再按当时的团队统计，请选近一些的日子',
  MEMBER_ERASED: '这位会员的个人信息已经按本人要求删除',
  REQUEST_DIFFERS: '这次操作之前可能已经提交过，而内容不同；请关闭窗口，核对现状后重新操作',
  ALREADY_FROZEN: '这位会员已经冻结',
  NOT_FROZEN: '这位会员没有冻结',
  SAME_ROLE: '这位会员已经是这个角色',
  INVITER_UNKNOWN: '没有这位推荐人，请核对会员号',
  INVITER_CLOSED: '这位推荐人已经注销',
  INVITER_FROZEN: '这位推荐人已经冻结，解冻后才能作为推荐人',
  MOVE_DAY_NOT_FUTURE: '生效日必须是将来的一天',
  MOVE_DAY_TOO_FAR: '生效日太远，请选三个月以内的一天',
  MOVE_BEFORE_LAST: ({ day }) =>
    day === null
      ? '这位会员已有更晚生效的移动，请选那一天之后'
      : `这位会员已有从 ${day} 生效的移动，请选那一天之后`,
  MOVE_SELF: '会员不能做自己的推荐人',
  MOVE_CYCLE: '新推荐人在这位会员的团队里，不能把会员移到其下',

  POINTS_TOO_FEW: '会员的可用积分不够，不能扣成负数',
  ADJUSTMENT_UNKNOWN: '没有这笔积分调整，请刷新列表',
  ADJUSTMENT_DECIDED: '这笔积分调整已经有人处理，请刷新列表看结果',
  OWN_ADJUSTMENT: '不能复核自己的申请，请由另一位财务或管理员复核',
  OTHERS_ADJUSTMENT: '只有申请人自己、财务或管理员可以退回',
  ORDER_UNKNOWN: '没有这笔订单',
  ORDER_CHANGED: '就在刚才，这笔订单又退了一笔款，请关闭窗口，核对后再退',
  REFUNDED_BEFORE_PAID: '这笔订单的付款时间比现在还晚几分钟，请稍后再退',
  REFUND_TOO_LARGE: '退款超过这笔订单剩余的金额，请核对',

  IMPORT_NOT_ALLOWED: '会员的数据由管理员导入，你的角色只能导入订单',
  IMPORT_UNKNOWN: '没有这次导入，请重新选择文件',
  IMPORT_REFUSED: '这次导入有问题，不能开始，请重新检查文件',
  IMPORT_BEGUN: '这次导入已经开始，请关闭窗口查看进度',
  IMPORT_NOT_BEGUN: '这次导入还没有开始，请刷新页面',
  FILE_NOT_FOUND: '服务端找不到上传的文件，请重新选择文件后再检查',
  FILE_TOO_LARGE: '文件超过 8 MB，请拆成几份，先导入前面的',
  FILE_ENCODING: '文件不是 UTF-8 或 GB18030 的文本；如果是 Excel 文件，请另存为 CSV',
  FILE_NOT_CSV: '文件不是带表头的 CSV，请检查第一行',
  COLUMNS_MISSING: ({ missing }) => (missing === null ? '文件缺少需要的列' : `文件缺少这些列：${missing}`),
  NO_PLAN_IN_FORCE: '还没有发布奖金制度，请先发布，再导入订单',

  PLAN_INVALID: '参数有误，请按提示改正后再试',
  PLAN_DAY_NOT_FUTURE: ({ earliest }) =>
    earliest === null ? '生效日必须是将来的一天' : `生效日太早，最早是 ${earliest}`,
  PLAN_VERSION_TAKEN: '就在刚才，另一位操作员发布了新版本。你的草稿还在，可以改为基于那个版本再发布',
  ACKNOWLEDGEMENT_MISSING: '还有严重的风险没有确认，请在合规检查里逐项确认',

  DAY_PUBLISHED: '这一天已经发布，不能重新日结',
  DAY_NOT_CLOSING: '这一天现在没有在日结，请刷新看最新的状态',
  DAY_NOT_PUBLISHED: '这一天还没有日结',
  DAY_THINNED: '这一天的明细已过保留期（13 个月），可以看当月的月度合计',
  MONTH_NOT_PUBLISHED: '这个月还没有日结过的日子',
  NOT_YET_A_MEMBER: '那时还不是会员',
};
