import type { OperatorRole } from '../../../cloudfunctions/shared/contract/action';

/** 操作员: who may use the console, and with what rights. */
export const operators = {
  title: '操作员',
  table: '操作员列表',
  user: '账号',
  byWechat: '微信登录',
  name: '姓名',
  role: '角色',
  state: '状态',
  lastSignIn: '上次登录',
  never: '还没有登录过',
  working: '正常',
  dismissed: '已停用',
  lockedUntil: (time: string) => `锁定至 ${time}`,
  passwordDue: '待改一次性密码',
  you: '你自己',
  emptyTitle: '还没有操作员',
  ownNote: '自己的角色和停用要由另一位管理员操作；密码在左下角菜单里修改。',
  id: '编号',
  showAudit: '查看其操作记录',

  roleEffects: {
    viewer: '可以查看会员和日结，姓名和手机号隐去；不能做任何更改',
    support: '可以冻结和解冻会员、查看完整手机号；不能移动会员',
    finance: '可以查看所有金额明细和审计日志；不能更改会员',
    admin: '可以做全部操作，包括任命操作员',
  } satisfies Record<OperatorRole, string>,
  sessionsEnd: '这位操作员现有的登录会立即结束',

  appoint: '任命操作员',
  appointUser: '账号名',
  appointUserHint: '2 至 32 个小写字母、数字或 . _ -，以字母开头',
  appointName: '姓名',
  appointAct: '任命',
  appointOnce: '生成一次性密码，只显示一次；首次登录后必须修改',
  appointed: (name: string) => `已任命 ${name}。把一次性密码当面或电话告诉本人：`,

  changeRole: '更改角色',
  changeRoleTitle: (name: string) => `更改 ${name} 的角色`,
  roleNow: (role: string) => `现在是${role}`,
  roleChanged: (name: string, role: string) => `${name} 的角色已改为${role}。`,

  dismiss: '停用',
  dismissTitle: (name: string) => `停用 ${name}`,
  dismissEffects: ['不能再登录后台', '以前的操作记录保留在审计日志里'],
  wasDismissed: (name: string) => `${name} 已停用，不能再登录。`,
  restore: '恢复',
  restoreTitle: (name: string) => `恢复 ${name}`,
  restoreEffects: ['可以用原来的密码和角色登录后台'],
  wasRestored: (name: string) => `${name} 已恢复，可以登录。`,

  reset: '重置密码',
  resetTitle: (name: string) => `重置 ${name} 的密码`,
  resetEffects: [
    '原来的密码立即失效',
    '生成一次性密码，只显示一次；登录后必须修改',
    '如果账号被锁定，会同时解锁',
  ],
  wasReset: (name: string) => `${name} 的密码已重置。把一次性密码当面或电话告诉本人：`,
  onceNote: '关闭这个窗口后就看不到了。',
  onceTold: '这个一次性密码已经显示过，不能再看。如果没有记下，请重置密码。',
};
