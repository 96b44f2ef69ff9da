/** 看板: how it stands today, at a glance. */
export const overview = {
  title: '看板',
  published: '最近日结',
  publishedAt: (time: string) => `${time} 发布`,
  daily: '每天',
  standing: '截至每天',
  ratio: '释放占业绩的比例',
  ratioUnknown: '还没有记录了业绩的日结。',
  ratioReleased: (days: number) => `近 ${days} 天释放`,
  ratioVolume: (days: number) => `近 ${days} 天业绩`,
  ratioNote: (watch: string, alarm: string) =>
    `达到 ${watch} 要留意，达到 ${alarm} 时释放比订单收入还多，要检查奖金制度。`,
  levels: { good: '正常', watch: '留意', alarm: '警告' },
  topInviters: '邀请带来首单最多的会员',
  lastDays: (days: number) => `近 ${days} 天`,
  noInviters: '近来还没有受邀会员的首单。',
  registered: '新注册',
  ordered: '首单',
  acts: '最近的操作',
  allActs: '全部操作记录',
  noActs: '还没有操作记录。',
  toDayClose: '查看日结',
};
