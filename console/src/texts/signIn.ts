/** 登录 and 修改密码. */
export const signIn = {
  title: '登录后台',
  /** One line each. */
  welcome: ['每一天多一点，', '每一笔都说得清。'],
  welcomeNote: '会员、日结与审计，都从这里看起。',
  user: '账号',
  userMissing: '请输入账号',
  password: '密码',
  passwordMissing: '请输入密码',
  submit: '登录',
  ended: '登录已结束，请重新登录。登录后会回到刚才的页面。',
  signedOut: '已退出登录。',
  help: '忘记密码时，请管理员重置。',

  changeTitle: '修改密码',
  firstTitle: '设置你自己的密码',
  firstNote: '第一次登录用的是一次性密码。换成只有你知道的密码之后，才能使用后台。',
  changeNote: '修改后，你在其他地方的登录会全部结束。',
  current: '当前密码',
  currentFirst: '一次性密码',
  next: '新密码',
  nextHint: '至少 10 个字，一句容易记住的话就很好；不要包含账号名',
  repeat: '再输一次新密码',
  repeatDiffers: '两次输入的新密码不一样',
  change: '保存新密码',
  changed: '密码已修改，其他地方的登录已结束',
};
