/** 看板: how it stands today, at a glance. */
export const overview = {
  title: '看板',
  published: '最近日结',
  publishedAt: (time: string) => `${time} 发布`,
  acts: '最近的操作',
  allActs: '全部操作记录',
  noActs: '还没有操作记录。',
  toDayClose: '查看日结',
};
