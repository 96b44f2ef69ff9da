import type { OperatorRole } from '../../../cloudfunctions/shared/contract/action';

/** The frame around every page: menu, header, the operator's own menu. */
export const shell = {
  console: '后台',
  tab: (page: string) => `${page} · 绿色积分后台`,
  navigation: '主菜单',
  skip: '跳到内容',
  overviewGroup: '概览',
  membersGroup: '会员',
  pointsGroup: '积分',
  systemGroup: '系统',
  overview: '看板',
  members: '会员',
  orders: '订单',
  dayClose: '日结',
  plans: '奖金制度',
  underWay: '进行中',
  failed: '失败',
  operators: '操作员',
  audit: '审计日志',
  search: '会员号、姓名或手机号',
  searchSpoken: '查找会员',
  clockSpoken: '北京时间',
  userMenu: '我的菜单',
  look: '外观',
  looks: { system: '跟随系统', light: '浅色', dark: '深色' },
  changePassword: '修改密码',
  signOut: '退出登录',
  roles: { viewer: '只读', support: '客服', finance: '财务', admin: '管理员' } satisfies Record<
    OperatorRole,
    string
  >,
  alarmFailed: (day: string) => `${day} 日结失败`,
  alarmLate: (day: string) => `${day} 没有按时日结`,
  alarmOpen: '去看日结',
  loadPage: '这个页面没有载入，可能刚刚更新过版本，请刷新。',
  reload: '刷新',
};
